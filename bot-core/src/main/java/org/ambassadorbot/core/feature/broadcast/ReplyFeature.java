package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.reply.Reply;

/** Answers to a broadcast reach somebody, who can answer them in turn. */
final class ReplyFeature implements Feature {
  private static final Duration ANSWERABLE = Duration.ofDays(7);

  private final ReplyStore replies;
  private final BroadcastStore broadcasts;
  private final People people;
  private final Phrasebook phrasebook;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  ReplyFeature(
      ReplyStore replies,
      BroadcastStore broadcasts,
      People people,
      Phrasebook phrasebook,
      Outbox outbox,
      Clock clock) {
    this.replies = replies;
    this.broadcasts = broadcasts;
    this.people = people;
    this.phrasebook = phrasebook;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.otherwise(this::offer);
    catalogue.button(ReplyCards.SEND, Access.everybody(), this::send);
    catalogue.form(ReplyCards.ANSWER, Access.everybody(), new AnswerHandler());
    catalogue.event(PeopleJoined.class, event -> replies.move(event.gone(), event.kept()));
    catalogue.event(
        PersonErased.class,
        event -> {
          replies.forget(event.person());
          broadcasts.forgetAddress(event.programme(), event.person());
        });
    catalogue.event(ProgrammesJoined.class, event -> replies.move(event.gone(), event.programme()));
  }

  private Optional<Reply> offer(Turn turn, String text) {
    Instant now = clock.instant();
    String words = Wording.shorten(Wording.clean(text), BroadcastReply.LONGEST);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    replies.forgetPending(now.minus(ANSWERABLE));
    return replies
        .lastReceived(turn.person(), now.minus(ANSWERABLE))
        .flatMap(id -> broadcasts.find(turn.programme().id(), id))
        .filter(broadcast -> !broadcast.content().replyTo().equals(turn.person().id()))
        .flatMap(broadcast -> offer(turn, broadcast, words));
  }

  private Optional<Reply> offer(Turn turn, Broadcast broadcast, String words) {
    return find(turn, broadcast.content().replyTo())
        .map(
            reader ->
                new Reply.SayPrivately(
                    ReplyCards.offer(
                        turn.texts(),
                        broadcast,
                        reader.name(),
                        String.valueOf(
                            replies.keepPending(
                                broadcast, turn.person().id(), words, clock.instant())))));
  }

  private Optional<Person> find(Turn turn, PersonId person) {
    return people.find(turn.programme().id(), person);
  }

  private Reply send(Turn turn, String argument) {
    Optional<BroadcastReply> found =
        BroadcastReply.parse(argument)
            .flatMap(id -> replies.find(turn.programme().id(), id))
            .filter(reply -> reply.from().equals(turn.person().id()));
    Optional<Person> reader = found.flatMap(reply -> find(turn, reply.to()));
    if (found.isEmpty() || reader.isEmpty()) {
      return new Reply.ReplaceSource(Card.of(turn.texts().rich(ReplyPhrase.GONE)));
    }
    if (replies.send(turn.programme().id(), found.get())) {
      tell(turn, reader.get(), found.get());
    }
    return new Reply.ReplaceSource(
        ReplyCards.sent(turn.texts(), reader.get().name(), found.get().words()));
  }

  private void tell(Turn turn, Person reader, BroadcastReply reply) {
    String title =
        broadcasts
            .find(turn.programme().id(), reply.broadcast())
            .map(broadcast -> broadcast.content().message().title())
            .orElse("–");
    Card card =
        ReplyCards.message(
            phrasebook.speaking(reader.language(), turn.programme().address()),
            turn.person().name(),
            title,
            reply,
            Optional.ofNullable(reply.previous())
                .flatMap(previous -> replies.find(turn.programme().id(), previous))
                .map(BroadcastReply::words));
    outbox.tell(
        new Notice(turn.programme().id(), reader.id(), "broadcast:reply:" + reply.id(), card));
  }

  /** The form that answers somebody's message. */
  private final class AnswerHandler implements FormHandler {
    private Optional<BroadcastReply> answered(Turn turn, String argument) {
      return BroadcastReply.parse(argument)
          .flatMap(id -> replies.find(turn.programme().id(), id))
          .filter(reply -> reply.to().equals(turn.person().id()) && !reply.isPending());
    }

    @Override
    public Reply open(Turn turn, String argument) {
      return answered(turn, argument)
          .flatMap(
              reply ->
                  find(turn, reply.from())
                      .<Reply>map(
                          writer ->
                              new Reply.OpenForm(
                                  ReplyCards.form(turn.texts(), writer.name(), reply))))
          .orElseGet(() -> new Reply.SayPrivately(Card.of(turn.texts().rich(ReplyPhrase.GONE))));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      String words = Wording.clean(answers.text(ReplyCards.WORDS));
      if (words.isEmpty() || words.length() > BroadcastReply.LONGEST) {
        return new Reply.FieldErrors(
            Map.of(
                ReplyCards.WORDS,
                turn.texts()
                    .plain(
                        words.isEmpty() ? ReplyPhrase.WORDS_MISSING : ReplyPhrase.WORDS_TOO_LONG,
                        with("longest", BroadcastReply.LONGEST))),
            null);
      }
      return answered(turn, argument)
          .flatMap(reply -> answer(turn, reply, words))
          .orElseGet(() -> new Reply.SayPrivately(Card.of(turn.texts().rich(ReplyPhrase.GONE))));
    }

    private Optional<Reply> answer(Turn turn, BroadcastReply answered, String words) {
      Optional<Person> reader = find(turn, answered.from());
      Optional<Broadcast> broadcast = broadcasts.find(turn.programme().id(), answered.broadcast());
      if (reader.isEmpty() || broadcast.isEmpty()) {
        return Optional.empty();
      }
      long id = replies.addSent(broadcast.get(), answered, words, clock.instant());
      tell(turn, reader.get(), replies.find(turn.programme().id(), id).orElseThrow());
      return Optional.of(
          new Reply.SayPrivately(ReplyCards.sent(turn.texts(), reader.get().name(), words)));
    }
  }
}
