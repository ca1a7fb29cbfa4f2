package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** The charter's versions, as rows. A programme starts with the one that comes with the bot. */
final class CharterStore {
  private final Database database;
  private final Clock clock;

  @Inject
  CharterStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The charter in force. */
  Charter current(ProgrammeId programme, Language language) {
    return newest(programme, language)
        .orElseGet(
            () -> {
              for (Language each : Language.values()) {
                publish(programme, 1, each, original(each));
              }
              return newest(programme, language).orElseThrow();
            });
  }

  /** The number of the version in force; 0 before anybody has read it. Only reads. */
  int version(ProgrammeId programme) {
    return newest(programme, Language.FRENCH).map(Charter::version).orElse(0);
  }

  private Optional<Charter> newest(ProgrammeId programme, Language language) {
    return database
        .handle()
        .createQuery(
            "SELECT version, body, published_at FROM charter WHERE programme_id = :programme"
                + " AND language = :language ORDER BY version DESC LIMIT 1")
        .bind("programme", programme.value())
        .bind("language", language.code())
        .map(
            (row, context) ->
                new Charter(
                    programme,
                    row.getInt("version"),
                    row.getString("body"),
                    Instant.ofEpochMilli(row.getLong("published_at"))))
        .findOne();
  }

  /** Adds a version in one language; a version once published never changes. */
  void publish(ProgrammeId programme, int version, Language language, String body) {
    database
        .handle()
        .createUpdate(
            "INSERT INTO charter (programme_id, version, language, body, published_at)"
                + " VALUES (:programme, :version, :language, :body, :now)"
                + " ON CONFLICT (programme_id, version, language) DO NOTHING")
        .bind("programme", programme.value())
        .bind("version", version)
        .bind("language", language.code())
        .bind("body", body)
        .bind("now", clock.instant().toEpochMilli())
        .execute();
  }

  /** Adds the next version, in every language. Returns its number. */
  int publishNext(ProgrammeId programme, Map<Language, String> bodies) {
    int version = current(programme, Language.FRENCH).version() + 1;
    bodies.forEach((language, body) -> publish(programme, version, language, body));
    return version;
  }

  private static String original(Language language) {
    String file = "charter_" + language.code() + ".txt";
    try (InputStream stream = CharterStore.class.getResourceAsStream(file)) {
      return new String(
          Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
