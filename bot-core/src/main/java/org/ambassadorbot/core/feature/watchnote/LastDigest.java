package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.store.Database;

/** When the last note of any programme went out, for operators. */
public final class LastDigest {
  private final Database database;
  private final NoteStore notes;

  @Inject
  LastDigest(Database database, NoteStore notes) {
    this.database = database;
    this.notes = notes;
  }

  /** The moment; empty before the first. Thread-safe, one short read. */
  public Optional<Instant> moment() {
    return database.read(notes::lastPublished);
  }
}
