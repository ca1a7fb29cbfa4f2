package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.store.Database;

/**
 * Messages to many. Everything that concerns a whole batch is done in portions of at most {@link
 * #PORTION} deliveries: the caller gives each portion a transaction of its own and goes on where
 * the last one ended. A portion may be done again after a crash without doing anything twice.
 */
public final class Batches {
  /** How many deliveries one transaction changes at most. */
  public static final int PORTION = 500;

  private static final String PAUSED =
      "state = 'HELD', due_before_pause = due_at, cause = 'paused', due_at = "
          + Doubt.NEVER.toEpochMilli();
  private static final String OVERTAKEN = "state = 'CANCELLED', cause = 'overtaken'";
  private static final String DUE_SOME_DAY = " AND due_at < " + Doubt.NEVER.toEpochMilli();
  private static final String UNDECIDABLE = " AND due_at = " + Doubt.NEVER.toEpochMilli();

  private static final List<DeliveryState> UNSENT =
      List.of(
          DeliveryState.READY,
          DeliveryState.HELD,
          DeliveryState.FAILED,
          DeliveryState.CANCELLED,
          DeliveryState.IN_DOUBT);

  private final Database database;
  private final BatchStore store;
  private final ChangePace pace;
  private final BatchHours hours;
  private final MutedTopics muted;
  private final Dispatcher dispatcher;
  private final Clock clock;

  @Inject
  Batches(Database database, Rows rows, Readers readers, Dispatcher dispatcher, Clock clock) {
    this.database = database;
    this.store = rows.store();
    this.pace = rows.pace();
    this.hours = readers.hours();
    this.muted = readers.muted();
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  /** The deliveries, and when those that stand may be changed. */
  record Rows(BatchStore store, ChangePace pace) {
    @Inject
    Rows {}
  }

  /** When people may be written to, and about what. */
  record Readers(BatchHours hours, MutedTopics muted) {
    @Inject
    Readers {}
  }

  /** Keeps what messages will show; one content serves all recipients of the same words. */
  public long keep(ProgrammeId programme, Card card) {
    return store.keep(programme, card, clock.instant());
  }

  /**
   * Puts messages on their way, except to those who muted the topic. Repeatable: a recipient is
   * written to once in a batch.
   */
  public int add(Batch batch, List<BatchMessage> messages) {
    int added = store.add(batch, messages, clock.instant());
    muted.giveUp(batch, messages.stream().flatMap(message -> message.people()).toList());
    database.afterCommit(dispatcher::wake);
    return added;
  }

  /**
   * When each person may be written to for this batch.
   *
   * @param from the earliest moment that is wanted, by the person's zone
   */
  public Map<PersonId, Due> decentHours(
      Batch batch, Collection<PersonId> people, Function<ZoneId, Instant> from) {
    return hours.earliest(batch.programme(), people, !batch.isUrgent(), from);
  }

  /** The first moment of the programme's own working time, for conversations of several people. */
  public Instant openingHour(ProgrammeId programme, Instant from) {
    return hours.openingHour(programme, from);
  }

  public BatchProgress progress(Batch batch) {
    return new BatchProgress(store.counts(batch));
  }

  /** How the updates that a correction asked for stand. */
  public BatchProgress correctionProgress(Batch batch) {
    return progress(batch.correction());
  }

  /** How the messages that take others away stand. */
  public BatchProgress withdrawalProgress(Batch batch) {
    return progress(batch.withdrawal());
  }

  /** Keeps back what has not left. */
  public BatchPortion pause(Batch batch, long position) {
    List<BatchStore.Row> ready = store.rows(batch, DeliveryState.READY, "", 0, PORTION);
    int changed = store.change(ready, DeliveryState.READY, PAUSED);
    int room = PORTION - ready.size();
    List<BatchStore.Row> held = store.rows(batch, DeliveryState.HELD, DUE_SOME_DAY, position, room);
    changed += store.change(held, DeliveryState.HELD, PAUSED);
    return new BatchPortion(changed, last(held, position), room > 0 && held.size() < room);
  }

  /** Lets go of what a pause kept back, at decent hours. */
  public BatchPortion resume(Batch batch, long position) {
    List<BatchStore.Row> rows =
        store.rows(batch, DeliveryState.HELD, " AND cause = 'paused'", position, PORTION);
    return restarted(batch, rows, DeliveryState.HELD, position);
  }

  /** Gives up what has not left. */
  public BatchPortion cancel(Batch batch) {
    String change = "state = 'CANCELLED', cause = 'cancelled'";
    List<BatchStore.Row> ready = store.rows(batch, DeliveryState.READY, "", 0, PORTION);
    int changed = store.change(ready, DeliveryState.READY, change);
    int room = PORTION - ready.size();
    List<BatchStore.Row> held = store.rows(batch, DeliveryState.HELD, "", 0, room);
    changed += store.change(held, DeliveryState.HELD, change);
    return new BatchPortion(changed, 0, room > 0 && held.size() < room);
  }

  /** Tries again what failed, and nothing else. */
  public BatchPortion retry(Batch batch, long position) {
    List<BatchStore.Row> rows = store.rows(batch, DeliveryState.FAILED, "", position, PORTION);
    return restarted(batch, rows, DeliveryState.FAILED, position);
  }

  /** Sends again what may have arrived and cannot be looked up: somebody chose to. */
  public BatchPortion resendDoubtful(Batch batch, long position) {
    List<BatchStore.Row> rows =
        store.rows(batch, DeliveryState.IN_DOUBT, UNDECIDABLE, position, PORTION);
    return restarted(batch, rows, DeliveryState.IN_DOUBT, position);
  }

  private BatchPortion restarted(
      Batch batch, List<BatchStore.Row> rows, DeliveryState from, long position) {
    Instant now = clock.instant();
    int changed = store.restart(rows, from, dueAgain(batch, rows, now), now);
    database.afterCommit(dispatcher::wake);
    return new BatchPortion(changed, last(rows, position), rows.size() < PORTION);
  }

  private List<Instant> dueAgain(Batch batch, List<BatchStore.Row> rows, Instant now) {
    List<PersonId> people =
        rows.stream().map(BatchStore.Row::person).filter(Objects::nonNull).toList();
    Map<PersonId, Due> decent =
        batch.isUrgent() ? Map.of() : hours.earliest(batch.programme(), people, false, zone -> now);
    List<Instant> due = new ArrayList<>();
    for (BatchStore.Row row : rows) {
      PersonId person = row.person();
      Due earliestDue = person == null ? null : decent.get(person);
      Instant earliest = earliestDue == null ? now : earliestDue.at();
      due.add(row.dueBeforePause().isAfter(earliest) ? row.dueBeforePause() : earliest);
    }
    return due;
  }

  /**
   * Shows new words instead of old ones: in what waits when it leaves, in what was sent by an
   * update of the message.
   */
  public BatchPortion correct(Batch batch, long oldContent, long newContent, long position) {
    Instant now = clock.instant();
    String showsOld = " AND content_id = " + oldContent;
    String change = "content_id = " + newContent;
    int changed = overtake(batch.correction(), showsOld, change);
    changed += correctUnsent(batch, showsOld, change, PORTION - changed);
    int room = PORTION - changed;
    if (room <= 0) {
      return new BatchPortion(changed, position, false);
    }
    List<BatchStore.Row> sent = store.rows(batch, DeliveryState.SENT, showsOld, position, room);
    List<BatchStore.Row> standing = standing(sent);
    store.addFor(
        batch.correction(),
        standing,
        changes(batch.correction(), standing, Target.Standing::new, now),
        new BatchStore.Follow(":c" + newContent, newContent),
        now);
    store.change(sent, DeliveryState.SENT, change);
    database.afterCommit(dispatcher::wake);
    boolean isEnd = sent.size() < room;
    return new BatchPortion(
        changed + sent.size(), isEnd ? 0 : last(sent, position), isEnd && isSettled(batch));
  }

  /**
   * An earlier correction that is still on its way must not arrive after this one: what waits is
   * given up, and what is leaving shows the new words should it have to leave again.
   */
  private int overtake(Batch corrections, String showsOld, String change) {
    int changed = 0;
    for (DeliveryState state :
        List.of(DeliveryState.SENDING, DeliveryState.READY, DeliveryState.HELD)) {
      String fate = state == DeliveryState.SENDING ? change : OVERTAKEN;
      int room = PORTION - changed;
      changed += store.change(store.rows(corrections, state, showsOld, 0, room), state, fate);
    }
    return changed;
  }

  private int correctUnsent(Batch batch, String showsOld, String change, int most) {
    int changed = 0;
    for (DeliveryState state : UNSENT) {
      String which = state == DeliveryState.IN_DOUBT ? showsOld + UNDECIDABLE : showsOld;
      int room = most - changed;
      changed += store.change(store.rows(batch, state, which, 0, room), state, change);
    }
    return changed;
  }

  /**
   * Takes away what was sent and gives up the rest; waits, by changing nothing, for what is being
   * sent at this moment.
   */
  public BatchPortion withdraw(Batch batch, long position) {
    BatchPortion corrections = cancel(batch.correction());
    BatchPortion given = cancel(batch);
    if (!corrections.isLast() || !given.isLast() || !isSettled(batch)) {
      return new BatchPortion(corrections.changed() + given.changed(), position, false);
    }
    List<BatchStore.Row> sent = store.rows(batch, DeliveryState.SENT, "", position, PORTION);
    List<BatchStore.Row> standing = standing(sent);
    if (!standing.isEmpty()) {
      Instant now = clock.instant();
      store.addFor(
          batch.withdrawal(),
          standing,
          changes(batch.withdrawal(), standing, Target.Unwanted::new, now),
          new BatchStore.Follow(":w", store.contentOf(standing.get(0).id())),
          now);
    }
    database.afterCommit(dispatcher::wake);
    return new BatchPortion(standing.size(), last(sent, position), sent.size() < PORTION);
  }

  private List<BatchStore.Change> changes(
      Batch batch,
      List<BatchStore.Row> standing,
      Function<MessageRef, Target> change,
      Instant now) {
    List<MessageRef> messages = standing.stream().map(Batches::messageOf).toList();
    List<Due> due = pace.moments(batch, messages.stream().map(MessageRef::workspace).toList(), now);
    return IntStream.range(0, messages.size())
        .mapToObj(i -> new BatchStore.Change(change.apply(messages.get(i)), due.get(i)))
        .toList();
  }

  private static List<BatchStore.Row> standing(List<BatchStore.Row> sent) {
    return sent.stream().filter(row -> row.message() != null).toList();
  }

  /**
   * How long it would take from now to correct, or to take away, what stands of a batch, after what
   * is being changed already.
   */
  public Duration changesLast(Batch batch) {
    return pace.lasting(batch, clock.instant());
  }

  /** When the first of the messages that are held back may leave, if one ever may by itself. */
  public Optional<Instant> nextDue(Batch batch) {
    return store.nextDue(batch);
  }

  /** Whether it may still be found out of a message in doubt if it arrived. */
  public boolean isAnyDoubtOpen(Batch batch) {
    return !store.rows(batch, DeliveryState.IN_DOUBT, DUE_SOME_DAY, 0, 1).isEmpty();
  }

  /** Whether nothing is being sent at this very moment. */
  public boolean isSettled(Batch batch) {
    return progress(batch).in(DeliveryState.SENDING) == 0;
  }

  private static MessageRef messageOf(BatchStore.Row row) {
    return Objects.requireNonNull(row.message());
  }

  private static long last(List<BatchStore.Row> rows, long position) {
    return rows.isEmpty() ? position : rows.get(rows.size() - 1).id();
  }

  /** The people to whom a message of a batch went or may have gone, by number. */
  public List<PersonId> reached(Batch batch) {
    return store.people(
        batch, List.of(DeliveryState.SENT, DeliveryState.SENDING, DeliveryState.IN_DOUBT));
  }

  /** How many messages stand in a state, by what was written down as its cause. */
  public Map<String, Long> causes(Batch batch, DeliveryState state) {
    return store.causes(batch, state);
  }

  /** The first messages, by number, that stand in a state for one of some causes. */
  public List<BatchLine> lines(
      Batch batch, DeliveryState state, Collection<String> causes, int most) {
    return store.lines(batch, state, causes, most);
  }

  /**
   * The name of the batch to which a message belongs that this person got, alone or with others;
   * empty for any other message.
   */
  public Optional<String> batchOf(ProgrammeId programme, PersonId person, MessageRef message) {
    return store.batchOf(programme, person, message);
  }
}
