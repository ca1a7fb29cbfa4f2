package org.ambassadorbot.core.feature.home;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.DecentHour;
import org.ambassadorbot.core.outbox.OwnHours;

/** Draws a person's page as it is now. Only reads, in the caller's transaction. */
final class ShowPage {
  private final DecentHour decentHour;
  private final OwnHours ownHours;
  private final Clock clock;

  @Inject
  ShowPage(DecentHour decentHour, OwnHours ownHours, Clock clock) {
    this.decentHour = decentHour;
    this.ownHours = ownHours;
    this.clock = clock;
  }

  Card page(Turn turn, Catalogue catalogue) {
    Optional<LocalDate> pausedUntil =
        decentHour
            .pausedUntil(turn.programme().id(), turn.person().id(), clock.instant())
            .map(until -> LocalDate.ofInstant(until.minusMillis(1), turn.person().zone()));
    return HomeCards.home(
        turn,
        new HomeCards.Sections(catalogue.homeSections(), catalogue.settings()),
        new HomeCards.Quiet(pausedUntil, ownHours.of(turn.person()).hours()));
  }

  /** What tells one showing of a page from another, and says nothing of it. */
  static String digest(Card page) {
    try {
      byte[] words = page.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
