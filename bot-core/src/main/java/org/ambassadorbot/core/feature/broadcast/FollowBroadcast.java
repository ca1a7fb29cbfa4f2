package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.TrackedLinks;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Batch;
import org.ambassadorbot.core.outbox.BatchCard;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.outbox.DeliveryState;
import org.ambassadorbot.core.outbox.WorkspaceAccess;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;

/** Keeps the organiser's card of a broadcast up to date, and notices its end. */
final class FollowBroadcast {
  private final BroadcastStore broadcasts;
  private final BroadcastTaskStore tasks;
  private final ReplyStore replies;
  private final Batches batches;
  private final BatchCard card;
  private final FollowingPace pace;
  private final Listeners listeners;

  @Inject
  FollowBroadcast(
      BroadcastStore broadcasts,
      BroadcastTaskStore tasks,
      ReplyStore replies,
      Batches batches,
      Shown shown,
      Listeners listeners) {
    this.broadcasts = broadcasts;
    this.tasks = tasks;
    this.replies = replies;
    this.batches = batches;
    this.card = shown.card();
    this.pace = shown.pace();
    this.listeners = listeners;
  }

  /** What is shown, and how often. */
  record Shown(BatchCard card, FollowingPace pace) {
    @Inject
    Shown {}
  }

  /** Who is told, and in which words. */
  record Listeners(
      People people,
      ProgrammeStore programmes,
      Phrasebook phrasebook,
      TrackedLinks links,
      BroadcastJobs jobs,
      ReactionStore reactions,
      WorkspaceAccess access,
      Clock clock) {
    @Inject
    Listeners {}
  }

  /** How a broadcast stands, its end noticed. */
  Progress progress(Broadcast broadcast) {
    Broadcast seen = settled(broadcast);
    Batch batch = seen.batch();
    return new Progress(
        seen,
        batches.progress(batch),
        batches.correctionProgress(batch),
        batches.withdrawalProgress(batch),
        new Progress.Answers(
            listeners.links().areCounted() && seen.content().message().link() != null
                ? listeners.links().clicks(seen.programme(), seen.linkPurpose())
                : null,
            listeners.reactions().count(seen),
            replies.count(seen)),
        listeners.access().losses(batch));
  }

  private Broadcast settled(Broadcast broadcast) {
    boolean isRunning = broadcast.state() == BroadcastState.RUNNING;
    if (!isRunning || tasks.hasAny(broadcast.id())) {
      return broadcast;
    }
    if (batches.progress(broadcast.batch()).waiting() > 0) {
      return broadcast;
    }
    broadcasts.move(broadcast, BroadcastState.SENT, BroadcastState.RUNNING);
    return broadcasts.find(broadcast.id()).orElse(broadcast);
  }

  /** Shows the card to whoever confirmed, in the account they used. */
  void show(Broadcast broadcast, Identity account) {
    Progress progress = progress(broadcast);
    organiser(broadcast)
        .ifPresent(
            person -> card.show(person, broadcast.cardKey(), account, card(person, progress)));
  }

  void follow(BroadcastId id) {
    Optional<Broadcast> found = broadcasts.find(id);
    if (found.isEmpty()) {
      return;
    }
    Progress progress = progress(found.get());
    Broadcast broadcast = progress.broadcast();
    keepBack(broadcast, progress);
    boolean isShown =
        organiser(broadcast)
            .map(person -> card.refresh(person, broadcast.cardKey(), card(person, progress)))
            .orElse(true);
    Optional<Instant> next = isShown ? pace.next(progress) : Optional.of(Instant.EPOCH);
    next.ifPresentOrElse(
        at -> broadcasts.lookAgain(broadcast, at), () -> broadcasts.unfollow(broadcast));
  }

  /** People did something with its messages, which its card counts. */
  void figuresChanged(Broadcast broadcast) {
    broadcasts.follow(broadcast);
    listeners.jobs().followSoon();
  }

  /** What was being sent when it was paused or given up, and came back, is kept back too. */
  private void keepBack(Broadcast broadcast, Progress progress) {
    boolean isAnyReady = progress.messages().in(DeliveryState.READY) > 0;
    if (!isAnyReady || tasks.hasAny(broadcast.id())) {
      return;
    }
    if (broadcast.state() == BroadcastState.PAUSED) {
      again(broadcast, BroadcastTask.Kind.PAUSE);
    } else if (broadcast.state() == BroadcastState.CANCELLED) {
      again(broadcast, BroadcastTask.Kind.CANCEL);
    }
  }

  private void again(Broadcast broadcast, BroadcastTask.Kind kind) {
    Instant now = listeners.clock().instant();
    tasks.add(broadcast.id(), kind, "", now);
    listeners.jobs().workAt(broadcast.id(), now);
  }

  private Card card(Person person, Progress progress) {
    Programme programme = listeners.programmes().find(person.programme()).orElseThrow();
    Texts texts = listeners.phrasebook().speaking(person.language(), programme.address());
    return ProgressCards.progress(texts, person.zone(), progress);
  }

  private Optional<Person> organiser(Broadcast broadcast) {
    Broadcast.Confirmation confirmation = broadcast.confirmation();
    return confirmation == null
        ? Optional.empty()
        : listeners.people().find(broadcast.programme(), confirmation.by());
  }
}
