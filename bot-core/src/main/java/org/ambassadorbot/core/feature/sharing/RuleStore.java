package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;

/** The rules that organisers wrote, as rows. */
final class RuleStore {
  private final Database database;

  @Inject
  RuleStore(Database database) {
    this.database = database;
  }

  /** A rule as it stands; version 0 is the usual one. */
  record Rule(int version, String body) {}

  Optional<Rule> newest(ProgrammeId programme, RuleSubject subject, Language language) {
    return database
        .handle()
        .createQuery(
            "SELECT version, body FROM rule_card WHERE programme_id = :programme"
                + " AND subject = :subject AND language = :language ORDER BY version DESC LIMIT 1")
        .bind("programme", programme.value())
        .bind("subject", subject.name())
        .bind("language", language.code())
        .map((row, context) -> new Rule(row.getInt("version"), row.getString("body")))
        .findOne();
  }

  /** Adds a version; false when somebody else has added it. */
  boolean publish(
      ProgrammeId programme, RuleSubject subject, Language language, Rule rule, Instant now) {
    return database
            .handle()
            .createUpdate(
                "INSERT INTO rule_card (programme_id, subject, language, version, body,"
                    + " published_at) VALUES (:programme, :subject, :language, :version, :body,"
                    + " :now) ON CONFLICT (programme_id, subject, language, version) DO NOTHING")
            .bind("programme", programme.value())
            .bind("subject", subject.name())
            .bind("language", language.code())
            .bind("version", rule.version())
            .bind("body", rule.body())
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  /** A programme that joins another has that one's rules; its own go unless that one has none. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "DELETE FROM rule_card WHERE programme_id = :gone AND EXISTS"
                + " (SELECT 1 FROM rule_card other WHERE other.programme_id = :kept"
                + " AND other.subject = rule_card.subject)",
            "UPDATE rule_card SET programme_id = :kept WHERE programme_id = :gone");
  }
}
