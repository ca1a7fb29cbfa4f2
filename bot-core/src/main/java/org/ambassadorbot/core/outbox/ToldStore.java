package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.store.Database;

/** What people were told, and where it stands, as rows. */
final class ToldStore {
  private static final String IS_GROUPED =
      "EXISTS (SELECT 1 FROM delivery g WHERE g.person_id = d.person_id"
          + " AND g.state = 'CANCELLED' AND g.cause = 'grouped in ' || d.id)";

  private final Database database;
  private final CardJson json = new CardJson();

  @Inject
  ToldStore(Database database) {
    this.database = database;
  }

  /** What a message told. */
  Optional<Outbox.Told> told(ProgrammeId programme, PersonId person, MessageRef message) {
    return database
        .handle()
        .createQuery(
            "SELECT d.message_key, CASE WHEN "
                + IS_GROUPED
                + " THEN 1 ELSE 0 END AS is_grouped FROM delivery d"
                + " WHERE d.programme_id = :programme AND d.person_id = :person"
                + " AND d.message_key IS NOT NULL AND d.batch IS NULL AND d.state = 'SENT'"
                + " AND d.message = :message ORDER BY d.id LIMIT 1")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bind("message", json.write(new Target.Standing(message)))
        .map(
            (row, context) ->
                new Outbox.Told(row.getString("message_key"), row.getInt("is_grouped") == 1))
        .findOne();
  }

  /**
   * The message under which one more of some matter goes: the one under which the last one went, or
   * the last one itself. What tells of other matters too has nothing beneath it.
   */
  Optional<MessageRef> root(
      ProgrammeId programme, PersonId person, Identity account, List<String> keys) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    return database
        .handle()
        .createQuery(
            "SELECT d.target, d.message FROM delivery d WHERE d.programme_id = :programme"
                + " AND d.person_id = :person AND d.message_key IN (<keys>)"
                + " AND d.state = 'SENT' AND d.message IS NOT NULL AND NOT "
                + IS_GROUPED
                + " ORDER BY d.id DESC")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .bindList("keys", keys)
        .map((row, context) -> root(row.getString("target"), row.getString("message"), account))
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<MessageRef> root(String target, String message, Identity account) {
    if (!(json.target(target) instanceof Target.Place place)
        || !(json.target(message) instanceof Target.Standing standing)) {
      return Optional.empty();
    }
    Destination to = place.destination();
    if (to instanceof Destination.Beneath beneath) {
      return Optional.of(beneath.message())
          .filter(root -> beneath.conversation().person().equals(account));
    }
    return Optional.of(standing.message())
        .filter(root -> to.equals(new Destination.Direct(account)));
  }
}
