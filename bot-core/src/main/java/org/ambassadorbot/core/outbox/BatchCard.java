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

/**
 * A message to the person who sends a batch, kept up to date while it runs. It answers what they
 * did, so no hour holds it back. Belongs to the caller's transaction.
 */
public final class BatchCard {
  private final Database database;
  private final DeliveryStore deliveries;
  private final BatchCardStore store;
  private final Dispatcher dispatcher;
  private final Clock clock;
  private final CardJson json = new CardJson();

  @Inject
  BatchCard(
      Database database,
      DeliveryStore deliveries,
      BatchCardStore store,
      Dispatcher dispatcher,
      Clock clock) {
    this.database = database;
    this.deliveries = deliveries;
    this.store = store;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

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
            null,
            false,
            now);
    deliveries.add(draft, null, now);
    database.afterCommit(dispatcher::wake);
  }

  /**
   * Has the card show something else, unless it shows it already or never arrived. What the
   * platform refused is tried again once there is something new to show.
   *
   * @return false when it must be asked again, since the last change is leaving at this very moment
   */
  public boolean refresh(Person person, String key, Card card) {
    Optional<BatchCardStore.Row> first = store.find(person, key);
    if (first.isEmpty() || first.get().message().isEmpty()) {
      return true;
    }
    String wanted = json.write(card);
    Optional<BatchCardStore.Row> update = store.find(person, key + ":live");
    if (update.isEmpty()) {
      if (!wanted.equals(first.get().shown())) {
        add(person, key + ":live", first.get().message().get(), card, clock.instant());
      }
      return true;
    }
    if (wanted.equals(update.get().shown())) {
      return true;
    }
    boolean isTaken = store.again(update.get(), wanted, clock.instant());
    database.afterCommit(dispatcher::wake);
    return isTaken;
  }
}
