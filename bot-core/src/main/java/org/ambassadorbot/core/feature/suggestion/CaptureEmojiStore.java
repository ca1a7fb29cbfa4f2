package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.inbound.Emoji;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** The emoji by which each programme brings messages to the bot, as rows. */
final class CaptureEmojiStore {
  private final Database database;

  @Inject
  CaptureEmojiStore(Database database) {
    this.database = database;
  }

  Optional<Emoji> find(ProgrammeId programme) {
    return database
        .statements()
        .of("SELECT emoji FROM capture_emoji WHERE programme_id = :programme")
        .bind("programme", programme.value())
        .first(row -> Emoji.named(row.getString("emoji")));
  }

  void choose(ProgrammeId programme, Emoji emoji) {
    database
        .handle()
        .createUpdate(
            "INSERT INTO capture_emoji (programme_id, emoji) VALUES (:programme, :emoji)"
                + " ON CONFLICT (programme_id) DO UPDATE SET emoji = excluded.emoji")
        .bind("programme", programme.value())
        .bind("emoji", emoji.name())
        .execute();
  }

  void forget(ProgrammeId programme) {
    database
        .handle()
        .createUpdate("DELETE FROM capture_emoji WHERE programme_id = :programme")
        .bind("programme", programme.value())
        .execute();
  }
}
