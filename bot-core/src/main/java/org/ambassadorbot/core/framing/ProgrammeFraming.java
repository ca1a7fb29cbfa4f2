package org.ambassadorbot.core.framing;

import java.util.Optional;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.ProgrammeId;

/** The one place where a programme's framing is kept. Only reads, in the caller's transaction. */
public interface ProgrammeFraming {

  /** What organisers wrote so far; blank parts for a programme without a record. */
  Framing of(ProgrammeId programme);

  /** What organisers have still to write, in one sentence of these texts; empty when complete. */
  Optional<RichText> gap(ProgrammeId programme, Texts texts);
}
