package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.reply.Reply;

/**
 * Brings what somebody writes about a broadcast to somebody else, beneath what they were brought of
 * the same exchange before.
 */
final class PassOnReply {
  private static final String KEY = "broadcast:reply:";

  private final ReplyStore replies;
  private final BroadcastStore broadcasts;
  private final FollowBroadcast following;
  private final People people;
  private final Phrasebook phrasebook;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  PassOnReply(
      ReplyStore replies,
      Broadcasts broadcasts,
      People people,
      Phrasebook phrasebook,
      Outbox outbox,
      Clock clock) {
    this.replies = replies;
    this.broadcasts = broadcasts.store();
    this.following = broadcasts.following();
    this.people = people;
    this.phrasebook = phrasebook;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The broadcasts that are answered, and their cards. */
  record Broadcasts(BroadcastStore store, FollowBroadcast following) {
    @Inject
    Broadcasts {}
  }

  /** Somebody, if they can still be written to. */
  Optional<Person> reachable(Turn turn, PersonId person) {
    return people
        .find(turn.programme().id(), person)
        .filter(found -> !people.presentAccountsOf(found.programme(), found.id()).isEmpty());
  }

  /** Who gets the answers to a broadcast: its author when whoever was chosen is gone. */
  Optional<Person> readerOf(Turn turn, Broadcast broadcast) {
    return Stream.of(broadcast.content().replyTo(), broadcast.author())
        .flatMap(person -> reachable(turn, person).stream())
        .findFirst();
  }

  /** What one message brought; empty when it brought no words of anybody. */
  Optional<Outbox.Told> told(Turn turn, MessageRef message) {
    return outbox
        .told(turn.programme().id(), turn.person().id(), message)
        .filter(told -> told.key().startsWith(KEY));
  }

  /** The last words of somebody to the reader of an exchange, of which a message brought some. */
  Optional<BroadcastReply> lastOf(Turn turn, Outbox.Told told) {
    return BroadcastReply.parse(told.key().substring(KEY.length()))
        .flatMap(id -> replies.find(turn.programme().id(), id))
        .filter(reply -> reply.isFor(turn.person().id()))
        .map(reply -> replies.last(turn.programme().id(), reply));
  }

  /** Answers somebody's words; empty when they cannot be answered any more. */
  Optional<Reply> answer(Turn turn, BroadcastReply answered, String words) {
    Optional<Person> reader = reachable(turn, answered.from());
    Optional<Broadcast> broadcast = broadcasts.find(turn.programme().id(), answered.broadcast());
    if (reader.isEmpty() || broadcast.isEmpty()) {
      return Optional.empty();
    }
    long id = replies.addSent(broadcast.get(), answered, words, clock.instant());
    tell(turn, reader.get(), replies.find(turn.programme().id(), id).orElseThrow());
    return Optional.of(
        new Reply.SayPrivately(ReplyCards.sent(turn.texts(), reader.get().name(), words)));
  }

  void tell(Turn turn, Person reader, BroadcastReply reply) {
    Optional<Broadcast> broadcast = broadcasts.find(turn.programme().id(), reply.broadcast());
    broadcast.ifPresent(following::figuresChanged);
    String title = broadcast.map(found -> found.content().message().title()).orElse("–");
    List<String> earlier =
        replies.before(turn.programme().id(), reply).stream().map(id -> KEY + id).toList();
    Card card =
        ReplyCards.message(
            phrasebook.speaking(reader.language(), turn.programme().address()),
            new ReplyCards.Heard(
                turn.person().name(), title, answered(turn, reply), earlier.isEmpty()),
            reply);
    outbox.tell(
        new Notice(turn.programme().id(), reader.id(), KEY + reply.id(), card).after(earlier));
  }

  private Optional<String> answered(Turn turn, BroadcastReply reply) {
    return Optional.ofNullable(reply.previous())
        .flatMap(previous -> replies.find(turn.programme().id(), previous))
        .map(BroadcastReply::words);
  }
}
