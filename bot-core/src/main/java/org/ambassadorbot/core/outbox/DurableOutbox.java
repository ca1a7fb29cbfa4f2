package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outbox as rows, in the transaction of whoever puts something in. */
@Singleton
public final class DurableOutbox implements Outbox {
  private static final Logger log = LoggerFactory.getLogger(DurableOutbox.class);

  private final Database database;
  private final DeliveryStore deliveries;
  private final People people;
  private final Dispatcher dispatcher;
  private final Clock clock;

  @Inject
  DurableOutbox(
      Database database,
      DeliveryStore deliveries,
      People people,
      Dispatcher dispatcher,
      Clock clock) {
    this.database = database;
    this.deliveries = deliveries;
    this.people = people;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  @Override
  public boolean tell(Notice notice) {
    List<Identity> accounts = people.identitiesOf(notice.programme(), notice.person());
    if (accounts.isEmpty()) {
      log.warn("person {} has no account to be told on", notice.person().value());
      return false;
    }
    Target target = new Target.Place(new Destination.Direct(accounts.get(0)));
    Draft draft =
        new Draft(
            notice.programme(),
            notice.person(),
            notice.key(),
            target,
            notice.card(),
            Service.TIMELY);
    Optional<Delivery> added = deliveries.add(draft, null, clock.instant());
    added.ifPresent(delivery -> database.afterCommit(dispatcher::wake));
    return added.isPresent();
  }

  /** Sends an answer as soon as the transaction is durable; the row is taken from the start. */
  public void answer(ProgrammeId programme, @Nullable PersonId person, Target target, Card card) {
    Draft draft = new Draft(programme, person, null, target, card, Service.ANSWER);
    List<Delivery> taken =
        deliveries.add(draft, dispatcher.instance(), clock.instant()).stream().toList();
    database.afterCommit(() -> dispatcher.carryNow(taken));
  }
}
