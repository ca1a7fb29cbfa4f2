package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.page.Pages;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.DeliveryId;
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
  private final ToldStore told;
  private final DrawingStore drawings;
  private final LaneStore lanes;
  private final WorkspaceAccess access;
  private final People people;
  private final DecentHour decentHour;
  private final MutedTopics mutedTopics;
  private final Pages pages;
  private final Dispatcher dispatcher;
  private final Clock clock;

  @Inject
  DurableOutbox(
      Database database,
      Dispatcher.Stores stores,
      Addressees addressees,
      Dispatcher dispatcher,
      Clock clock) {
    this.database = database;
    this.deliveries = stores.deliveries();
    this.told = stores.told();
    this.drawings = stores.drawings();
    this.lanes = stores.lanes();
    this.access = stores.access();
    this.people = addressees.people();
    this.decentHour = addressees.decentHour();
    this.mutedTopics = addressees.mutedTopics();
    this.pages = addressees.pages();
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  /** Who can be written to, when, and about what; and what else they see. */
  record Addressees(People people, DecentHour decentHour, MutedTopics mutedTopics, Pages pages) {
    @Inject
    Addressees {}
  }

  @Override
  public boolean tell(Notice notice) {
    Topic topic = notice.topic();
    Optional<DeliveryId> added = add(notice, Service.TIMELY);
    if (topic != null && mutedTopics.isMuted(notice.programme(), notice.person(), topic)) {
      added.ifPresent(delivery -> deliveries.cancel(delivery, MutedTopics.CAUSE));
    }
    return added.isPresent();
  }

  @Override
  public boolean answer(Notice notice) {
    return add(notice, Service.ANSWER).isPresent();
  }

  private Optional<DeliveryId> add(Notice notice, Service service) {
    if (deliveries.isKnown(notice.programme(), notice.key())) {
      return Optional.empty();
    }
    List<Identity> accounts = people.identitiesOf(notice.programme(), notice.person());
    if (accounts.isEmpty()) {
      log.warn("person {} has no account to be told on", notice.person().value());
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<DeliveryId> added =
        deliveries.add(draft(notice, access.reachable(accounts), service, now), null, now);
    added.ifPresent(delivery -> database.afterCommit(dispatcher::wake));
    pages.changed(notice.programme(), notice.person()); // what one is told of stands there too
    return added;
  }

  private Draft draft(Notice notice, Identity account, Service service, Instant now) {
    Topic topic = notice.topic();
    ProgrammeId programme = notice.programme();
    return new Draft(
        programme,
        notice.person(),
        notice.key(),
        null,
        new Target.Place(place(notice, account)),
        deliveries.keep(programme, notice.card(), now),
        service,
        topic == null ? null : topic.name(),
        false,
        service == Service.ANSWER
            ? now
            : decentHour.earliest(programme, notice.person(), topic != null, now));
  }

  private Destination place(Notice notice, Identity account) {
    Destination.Direct direct = new Destination.Direct(account);
    return told.root(notice.programme(), notice.person(), account, notice.earlier())
        .<Destination>map(root -> new Destination.Beneath(direct, root))
        .orElse(direct);
  }

  @Override
  public Optional<Told> told(ProgrammeId programme, PersonId person, MessageRef message) {
    return told.told(programme, person, message);
  }

  /**
   * Sends an answer as soon as the transaction is durable; the row is taken from the start, unless
   * the platform asked to wait or does not let the bot in, or an earlier answer is still on its way
   * to the same place: answers arrive in the order in which they were given.
   */
  public DeliveryId answer(
      ProgrammeId programme, @Nullable PersonId person, Target target, Card card) {
    Instant now = clock.instant();
    Instant blockedUntil = lanes.blockedUntil(target.workspace()).orElse(now);
    boolean isBlocked = blockedUntil.isAfter(now);
    boolean isFree =
        !isBlocked
            && !access.isLost(target.workspace())
            && (person == null || !deliveries.isAnswerOnItsWay(person, target));
    Draft draft =
        Draft.answer(
            programme,
            person,
            target,
            deliveries.keep(programme, card, now),
            isBlocked ? blockedUntil : now);
    if (person != null && isPage(target)) {
      drawings.giveUp(programme, person, target);
    }
    DeliveryId id = deliveries.add(draft, isFree ? dispatcher.instance() : null, now).orElseThrow();
    Delivery taken = Delivery.first(id, target, card, now);
    database.afterCommit(isFree ? () -> dispatcher.carryNow(List.of(taken)) : dispatcher::wake);
    return id;
  }

  private static boolean isPage(Target target) {
    return target instanceof Target.Place place && place.destination() instanceof Destination.Home;
  }

  /**
   * Draws again what a person has before them: no message, so no hour is too late for it and nobody
   * counts it. It comes after everything else; what waits to be drawn there is replaced.
   */
  public DeliveryId draw(ProgrammeId programme, PersonId person, Target target, Card card) {
    if (!target.isRepeatable()) {
      throw new IllegalArgumentException("drawn twice it would be two messages: " + target);
    }
    Instant now = clock.instant();
    long content = deliveries.keep(programme, card, now);
    DeliveryId id =
        drawings
            .showInstead(programme, person, target, content)
            .orElseGet(
                () ->
                    deliveries
                        .add(
                            Draft.drawing(
                                programme,
                                person,
                                target,
                                content,
                                drawings.moment(programme, target.workspace(), now)),
                            null,
                            now)
                        .orElseThrow());
    database.afterCommit(dispatcher::wake);
    return id;
  }

  /** Where a message stands; empty while it is on its way, and when it never arrived. */
  public Optional<MessageRef> standing(ProgrammeId programme, DeliveryId delivery) {
    return deliveries.standing(programme, delivery);
  }

  /** Whether a delivery failed for good. */
  public boolean hasFailed(ProgrammeId programme, DeliveryId delivery) {
    return deliveries.hasFailed(programme, delivery);
  }
}
