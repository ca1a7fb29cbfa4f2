package org.ambassadorbot.core.feature.programme;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.framing.Framing;
import org.ambassadorbot.core.framing.ProgrammeFraming;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.ProgrammeId;

/** The framing as the programme's record has it. */
final class RecordedFraming implements ProgrammeFraming {
  private final RecordStore store;

  @Inject
  RecordedFraming(RecordStore store) {
    this.store = store;
  }

  @Override
  public Framing of(ProgrammeId programme) {
    ProgrammeRecord record = store.read(programme);
    return new Framing(
        record.words(Part.AMBITION),
        record.words(Part.PHILOSOPHY),
        record.words(Part.REWARDS),
        record.start().orElse(null),
        record.end().orElse(null));
  }

  @Override
  public Optional<RichText> gap(ProgrammeId programme, Texts texts) {
    return GapWords.gap(texts, store.read(programme));
  }
}
