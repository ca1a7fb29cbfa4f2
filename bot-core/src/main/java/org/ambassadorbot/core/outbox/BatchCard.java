package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;

/**
 * A message to the person who sends a batch, kept up to date while it runs. It answers what they
 * did, so no hour holds it back. Belongs to the caller's transaction.
 */
public final class BatchCard {
  private final Database database;
  private final DeliveryStore deliveries;
  private final Dispatcher dispatcher;
  private final Clock clock;
  private final CardJson json = new CardJson();

  @Inject
  BatchCard(Database database, DeliveryStore deliveries, Dispatcher dispatcher, Clock clock) {
    this.database = database;
    this.deliveries = deliveries;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  private record Row(long id, long content, String state, String shown, Optional<Target> message) {}

  /** Sends the card to one account. Repeatable: a key sends once. */
  public void show(Person person, String key, Identity account, Card card) {
    Instant now = clock.instant();
    add(person, key, new Target.Place(new Destination.Direct(account)), card, now);
  }

  private void add(Person person, String key, Target target, Card card, Instant now) {
    Draft draft =
        new Draft(
            person.programme(),
            person.id(),
            key,
            null,
            target,
            deliveries.keep(person.programme(), card, now),
            Service.ANSWER,
            false,
            false,
            now);
    deliveries.add(draft, null, now);
    database.afterCommit(dispatcher::wake);
  }

  /** Has the card show something else, unless it shows it already or never arrived. */
  public void refresh(Person person, String key, Card card) {
    Optional<Row> first = find(person, key);
    if (first.isEmpty() || first.get().message().isEmpty()) {
      return;
    }
    String wanted = json.write(card);
    Optional<Row> update = find(person, key + ":live");
    if (update.isEmpty()) {
      if (!wanted.equals(first.get().shown())) {
        add(person, key + ":live", first.get().message().get(), card, clock.instant());
      }
      return;
    }
    if (!wanted.equals(update.get().shown())) {
      again(update.get(), wanted);
    }
  }

  private void again(Row update, String wanted) {
    handle()
        .createUpdate("UPDATE content SET card = :card WHERE id = :id")
        .bind("card", wanted)
        .bind("id", update.content())
        .execute();
    handle()
        .createUpdate(
            "UPDATE delivery SET state = 'READY', attempts = 0, refusals = 0, due_at = :now, changed_at = :now"
                + " WHERE id = :id AND state = 'SENT'")
        .bind("now", clock.millis())
        .bind("id", update.id())
        .execute();
    database.afterCommit(dispatcher::wake);
  }

  private Optional<Row> find(Person person, String key) {
    return handle()
        .createQuery(
            "SELECT d.id, d.content_id, d.state, d.message, c.card FROM delivery d"
                + " JOIN content c ON c.id = d.content_id WHERE d.programme_id = :programme"
                + " AND d.message_key = :key")
        .bind("programme", person.programme().value())
        .bind("key", key)
        .map(
            (row, context) ->
                new Row(
                    row.getLong("id"),
                    row.getLong("content_id"),
                    row.getString("state"),
                    row.getString("card"),
                    Optional.ofNullable(row.getString("message")).map(json::target)))
        .findOne();
  }

  private Handle handle() {
    return database.handle();
  }
}
