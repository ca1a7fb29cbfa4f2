package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Makes contents of what people brought. Nobody said until when these may be shared, so it is for
 * as long as the programme has it; organisers can change the day of each.
 */
final class AcceptedContents {
  private final ShareableStore contents;
  private final ShareTermStore terms;
  private final ProgrammeStore programmes;
  private final Clock clock;

  @Inject
  AcceptedContents(
      ShareableStore contents, ShareTermStore terms, ProgrammeStore programmes, Clock clock) {
    this.contents = contents;
    this.terms = terms;
    this.programmes = programmes;
    this.clock = clock;
  }

  /** Adds a content from today on; empty when its suggestion is one already. */
  Optional<ShareableId> add(
      ProgrammeId programme, Shareable.Wording wording, @Nullable Long suggestion) {
    Instant now = clock.instant();
    Shareable.Validity validity = new Shareable.Validity(null, lastDay(programme, now), false);
    return contents.add(programme, wording, validity, suggestion, now);
  }

  private @Nullable LocalDate lastDay(ProgrammeId programme, Instant now) {
    int days = terms.of(programme);
    Optional<LocalDate> today =
        programmes.find(programme).map(Programme::zone).map(zone -> LocalDate.ofInstant(now, zone));
    return days == 0 ? null : today.map(day -> day.plusDays(days)).orElse(null);
  }
}
