package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;

/** What makes a person unknown, as rows of the engine. */
final class ErasureStore {
  private static final String BLANK = "{\"summary\":\"…\",\"elements\":[]}";
  private static final String OWN =
      "person_id = :person AND (batch IS NULL OR original_id IS NOT NULL) AND state <> 'SENDING'";

  private final Database database;
  private final Clock clock;

  @Inject
  ErasureStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private Handle handle() {
    return database.handle();
  }

  private int update(String sql, PersonId person) {
    return handle().createUpdate(sql).bind("person", person.value()).execute();
  }

  /** The person's row stays for what refers to it, and says nothing any more. */
  void unname(Person person, String nameless) {
    handle()
        .createUpdate(
            "UPDATE person SET name = :name, name_key = NULL, email = NULL, region = NULL, paused_until = NULL,"
                + " own_hours = NULL,"
                + " welcomed_at = NULL, erased_at = :now WHERE id = :person")
        .bind("name", nameless)
        .bind("now", clock.millis())
        .bind("person", person.id().value())
        .execute();
    update("DELETE FROM identity WHERE person_id = :person", person.id());
    update("DELETE FROM person_role WHERE person_id = :person", person.id());
    update("DELETE FROM person_group_member WHERE person_id = :person", person.id());
    update("DELETE FROM group_left_out WHERE person_id = :person", person.id());
  }

  /**
   * What waits is given up; what the person alone was shown is blank, and where it stood is gone.
   */
  void forgetMessages(PersonId person) {
    update(
        "UPDATE delivery SET state = 'CANCELLED', cause = 'erased' WHERE person_id = :person"
            + " AND state IN ('HELD', 'READY', 'IN_DOUBT')",
        person);
    handle()
        .createUpdate(
            "UPDATE content SET card = :blank WHERE id IN (SELECT content_id FROM delivery WHERE "
                + OWN
                + ") AND NOT EXISTS (SELECT 1 FROM delivery other WHERE"
                + " other.content_id = content.id AND (other.person_id IS NULL"
                + " OR other.person_id <> :person OR other.state = 'SENDING'))")
        .bind("blank", BLANK)
        .bind("person", person.value())
        .execute();
    update("DELETE FROM delivery WHERE " + OWN, person);
    update("UPDATE delivery SET message = NULL WHERE person_id = :person", person);
  }

  /** Files that the person asked for, and those of others that name them. */
  void forgetExports(Person person, List<ErasedWord> words) {
    update("DELETE FROM export_file WHERE person_id = :person", person.id());
    for (ErasedWord word : words) {
      handle()
          .createUpdate(
              "DELETE FROM export_file WHERE programme_id = :programme"
                  + " AND (REPLACE(content, :word, '') <> content"
                  + " OR REPLACE(content, :escaped, '') <> content)")
          .bind("programme", person.programme().value())
          .bind("word", word.word())
          .bind("escaped", word.escaped())
          .execute();
    }
  }

  /** Words by which a person is or was known: all of them are looked for once they are erased. */
  void remember(Person person, List<ErasedWord> words) {
    for (ErasedWord word : words) {
      WorkspaceId workspace = word.workspace();
      handle()
          .createUpdate(
              "INSERT INTO erasure_word (programme_id, person_id, kind, platform, workspace_id,"
                  + " word) VALUES (:programme, :person, :kind, :platform, :workspace, :word)"
                  + " ON CONFLICT DO NOTHING")
          .bind("programme", person.programme().value())
          .bind("person", person.id().value())
          .bind("kind", word.kind().name())
          .bind("platform", workspace == null ? "" : workspace.platform().value())
          .bind("workspace", workspace == null ? "" : workspace.externalId())
          .bind("word", word.word())
          .execute();
    }
  }

  /** Two people became one, known by the words of both. */
  void move(Person gone, Person kept) {
    Joining.of(database, gone.id().value(), kept.id().value())
        .run(
            "INSERT INTO erasure_word (programme_id, person_id, kind, platform, workspace_id, word)"
                + " SELECT e.programme_id, :kept, e.kind, e.platform, e.workspace_id, e.word"
                + " FROM erasure_word e WHERE e.person_id = :gone ON CONFLICT DO NOTHING",
            "DELETE FROM erasure_word WHERE person_id = :gone");
    remember(kept, ErasedWord.of(gone, List.of()));
  }

  List<ErasedWord> words(PersonId person) {
    return handle()
        .createQuery(
            "SELECT kind, platform, workspace_id, word FROM erasure_word"
                + " WHERE person_id = :person ORDER BY kind, word")
        .bind("person", person.value())
        .map((row, context) -> word(row))
        .list();
  }

  private static ErasedWord word(ResultSet row) throws SQLException {
    String platform = row.getString("platform");
    return new ErasedWord(
        ErasedWord.Kind.valueOf(row.getString("kind")),
        row.getString("word"),
        platform.isEmpty()
            ? null
            : new WorkspaceId(new PlatformId(platform), row.getString("workspace_id")));
  }

  /** The programme of somebody erased, whichever it has become meanwhile. */
  Optional<ProgrammeId> programmeOf(PersonId person) {
    return handle()
        .createQuery("SELECT programme_id FROM person WHERE id = :person")
        .bind("person", person.value())
        .mapTo(Long.class)
        .findOne()
        .map(ProgrammeId::new);
  }

  /** Whether somebody else bears the word, or the same person came back. */
  boolean isBorne(ProgrammeId programme, ErasedWord word) {
    String sql =
        switch (word.kind()) {
          case NAME ->
              "SELECT COUNT(*) FROM person WHERE programme_id = :programme AND name = :word";
          case ADDRESS ->
              "SELECT COUNT(*) FROM person WHERE programme_id = :programme AND email = :word";
          case ACCOUNT ->
              "SELECT COUNT(*) FROM identity WHERE programme_id = :programme AND user_id = :word";
        };
    return handle()
            .createQuery(sql)
            .bind("programme", programme.value())
            .bind("word", word.word())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** What platforms had us remember of an account, and what came from it. */
  void forgetAccount(ErasedWord account) {
    WorkspaceId workspace = Objects.requireNonNull(account.workspace());
    for (String sql :
        List.of(
            "DELETE FROM address WHERE platform = :platform AND workspace_id = :workspace AND"
                + " (REPLACE(address, :user, '') <> address"
                + " OR REPLACE(address_key, :user, '') <> address_key)",
            "DELETE FROM receipt WHERE platform = :platform AND workspace_id = :workspace"
                + " AND REPLACE(receipt_key, :user, '') <> receipt_key",
            "DELETE FROM departure WHERE platform = :platform AND workspace_id = :workspace"
                + " AND user_id = :user")) {
      handle()
          .createUpdate(sql)
          .bind("platform", workspace.platform().value())
          .bind("workspace", workspace.externalId())
          .bind("user", account.word())
          .execute();
    }
  }

  /**
   * What was planned in the person's workspaces with words of theirs in it, and has not begun, is
   * given up. A single name may be any word: for that alone nothing is.
   */
  void forgetPlans(List<ErasedWord> words) {
    List<String> workspaces =
        words.stream()
            .flatMap(word -> Stream.ofNullable(word.workspace()))
            .map(WorkspaceId::externalId)
            .distinct()
            .toList();
    words.stream()
        .filter(word -> !word.isExact())
        .flatMap(word -> Stream.of(word.word(), word.escaped()))
        .distinct()
        .forEach(text -> workspaces.forEach(workspace -> forgetPlans(workspace, text)));
  }

  private void forgetPlans(String workspace, String text) {
    Dialect dialect = database.dialect();
    handle()
        .createUpdate(
            "DELETE FROM scheduled_tasks WHERE picked = :picked AND "
                + dialect.holds("task_data", ":workspace")
                + " AND "
                + dialect.holds("task_data", ":word"))
        .bind("picked", false)
        .bind("workspace", workspace.getBytes(StandardCharsets.UTF_8))
        .bind("word", text.getBytes(StandardCharsets.UTF_8))
        .execute();
  }

  void forgetWords(PersonId person) {
    update("DELETE FROM erasure_word WHERE person_id = :person", person);
  }

  /** Whether something is being sent to the person at this very moment. */
  boolean isBeingTold(PersonId person) {
    return handle()
            .createQuery(
                "SELECT COUNT(*) FROM delivery WHERE person_id = :person AND state = 'SENDING'")
            .bind("person", person.value())
            .mapTo(Long.class)
            .one()
        > 0;
  }
}
