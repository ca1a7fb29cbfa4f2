package org.ambassadorbot.core.feature.reward;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.feature.reward.RewardStore.Wish;
import org.ambassadorbot.core.ledger.Account;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.PointsEntry;
import org.ambassadorbot.core.ledger.Results;
import org.ambassadorbot.core.ledger.Reversal;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** Takes a reward through its life; stock and points change with it, in one transaction. */
final class AskReward {
  private final RewardStore store;
  private final Ledger ledger;
  private final Results results;
  private final Audit audit;
  private final Clock clock;

  @Inject
  AskReward(RewardStore store, Ledger ledger, Results results, Audit audit, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.results = results;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of asking. */
  sealed interface Result {}

  record Asked(Request request) implements Result {}

  record NoStock() implements Result {}

  record NotEnough(long points) implements Result {}

  record NoPlace() implements Result {}

  record AskedAlready() implements Result {}

  /**
   * Asks for a reward.
   *
   * @param after the newest request when it was offered, so that a second press asks no second
   *     time; null when it may be asked for in any case
   */
  Result ask(Person person, Reward reward, @Nullable Long after) {
    if (!store.take(person.programme(), reward.id())) {
      return new NoStock();
    }
    Result result =
        reward.cost() == null ? byPlace(person, reward, after) : byPoints(person, reward, after);
    if (!(result instanceof Asked)) {
      store.putBack(person.programme(), reward.id());
    }
    return result;
  }

  private Result byPlace(Person person, Reward reward, @Nullable Long after) {
    Integer place = reward.place();
    return results
        .settledWithin(person.programme(), person.id(), place == null ? 1 : place)
        .stream()
        .map(Account::name)
        .map(account -> new Wish(reward.id(), account, after))
        .map(wish -> store.ask(person, wish, clock.instant()))
        .flatMap(Optional::stream)
        .findFirst()
        .<Result>map(Asked::new)
        .orElseGet(NoPlace::new);
  }

  private Result byPoints(Person person, Reward reward, @Nullable Long after) {
    return store
        .ask(person, new Wish(reward.id(), null, after), clock.instant())
        .map(request -> paid(person, reward, request))
        .orElseGet(AskedAlready::new);
  }

  private Result paid(Person person, Reward reward, Request request) {
    Long cost = reward.cost();
    PointsEntry spending =
        new PointsEntry(
            person.programme(),
            person.id(),
            request.cause(),
            "reward",
            reward.name(),
            cost == null ? 0 : cost,
            Account.SPENT,
            null);
    if (ledger.spend(spending)) {
      return new Asked(request);
    }
    store.forget(person.programme(), request);
    return new NotEnough(ledger.balanceOf(person.programme(), person.id()));
  }

  boolean approve(Person decider, Request request) {
    return moved(decider, request, Request.State.ASKED, Request.State.APPROVED);
  }

  boolean handOver(Person decider, Request request) {
    return moved(decider, request, Request.State.APPROVED, Request.State.HANDED_OVER);
  }

  boolean refuse(Person decider, Request request) {
    return moved(decider, request, Request.State.ASKED, Request.State.REFUSED)
        && gaveBack(decider, request);
  }

  /** By whoever asked, as long as nobody decided; by whoever decides, until it is handed over. */
  boolean cancel(Person person, Request request) {
    boolean isOwn = request.person().equals(person.id());
    boolean isCancelled =
        moved(person, request, Request.State.ASKED, Request.State.CANCELLED)
            || (!isOwn && moved(person, request, Request.State.APPROVED, Request.State.CANCELLED));
    return isCancelled && gaveBack(person, request);
  }

  /** Whoever is erased waits for nothing any more: stock and points are put back. */
  void giveUp(ProgrammeId programme, PersonId person) {
    for (Request request : store.openOf(programme, person)) {
      store.cancel(programme, request);
      store.putBack(programme, request.reward());
      ledger.reverse(Reversal.refund(programme, request.cause()));
    }
  }

  private boolean moved(Person person, Request request, Request.State from, Request.State to) {
    boolean isMoved = store.move(person, request, from, to);
    if (isMoved && !request.person().equals(person.id())) {
      audit.record(person, "reward." + to.name(), "reward-request:" + request.id(), "");
    }
    return isMoved;
  }

  private boolean gaveBack(Person person, Request request) {
    store.putBack(person.programme(), request.reward());
    ledger.reverse(Reversal.refund(person.programme(), request.cause()));
    return true;
  }
}
