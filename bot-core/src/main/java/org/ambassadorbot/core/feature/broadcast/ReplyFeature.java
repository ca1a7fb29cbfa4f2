package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.reply.Reply;

/** Answers to a broadcast reach somebody, who can answer them in turn. */
final class ReplyFeature implements Feature {
  private static final Duration ANSWERABLE = Duration.ofDays(7);

  private final ReplyStore replies;
  private final BroadcastStore broadcasts;
  private final RecogniseBroadcast recognise;
  private final PassOnReply passing;
  private final Clock clock;

  @Inject
  ReplyFeature(
      ReplyStore replies,
      BroadcastStore broadcasts,
      RecogniseBroadcast recognise,
      PassOnReply passing,
      Clock clock) {
    this.replies = replies;
    this.broadcasts = broadcasts;
    this.recognise = recognise;
    this.passing = passing;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.otherwise(this::offer);
    catalogue.beneath(this::hear);
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

  /** Words that are no command may answer the last broadcast. */
  private Optional<Reply> offer(Turn turn, String text) {
    Instant since = clock.instant().minus(ANSWERABLE);
    return replies
        .lastReceived(turn.person(), since)
        .flatMap(id -> broadcasts.find(turn.programme().id(), id))
        .flatMap(broadcast -> offer(turn, broadcast, text, false));
  }

  private Optional<Reply> offer(Turn turn, Broadcast broadcast, String text, boolean isBeneath) {
    String words = Wording.shorten(Wording.clean(text), BroadcastReply.LONGEST);
    Optional<Person> reader = readerOf(turn, broadcast);
    if (words.isEmpty() || reader.isEmpty()) {
      return Optional.empty();
    }
    Card question =
        ReplyCards.offer(
            turn.texts(),
            broadcast,
            reader.get().name(),
            String.valueOf(keep(turn, broadcast, reader.get(), words)),
            isBeneath);
    return Optional.of(new Reply.SayPrivately(question));
  }

  /** Whoever gets the answers does not write to themselves. */
  private Optional<Person> readerOf(Turn turn, Broadcast broadcast) {
    return passing
        .readerOf(turn, broadcast)
        .filter(reader -> !reader.id().equals(turn.person().id()));
  }

  private long keep(Turn turn, Broadcast broadcast, Person reader, String words) {
    Instant now = clock.instant();
    replies.forgetPending(now.minus(ANSWERABLE));
    return replies.keepPending(broadcast, turn.person(), reader, words, now);
  }

  /** Beneath somebody's words stand answers to them; beneath a broadcast, answers to that one. */
  private Optional<Reply> hear(Turn turn, Catalogue.Beneath written) {
    return passing
        .told(turn, written.message())
        .map(told -> answer(turn, told, Wording.clean(written.text())))
        .or(
            () ->
                recognise
                    .in(turn, written.message())
                    .flatMap(broadcast -> hear(turn, broadcast, written)));
  }

  /** Only what may be a command as well is not passed on before its writer says so. */
  private Optional<Reply> hear(Turn turn, Broadcast broadcast, Catalogue.Beneath written) {
    String words = Wording.clean(written.text());
    if (written.isCommand() || words.isEmpty()) {
      return offer(turn, broadcast, words, true);
    }
    return readerOf(turn, broadcast).map(reader -> passOn(turn, broadcast, reader, words));
  }

  private Reply passOn(Turn turn, Broadcast broadcast, Person reader, String words) {
    if (words.length() > BroadcastReply.LONGEST) {
      return new Reply.SayPrivately(Card.of(RichText.plain(unfit(turn, words))));
    }
    long reply = keep(turn, broadcast, reader, words);
    replies
        .find(turn.programme().id(), reply)
        .filter(found -> replies.send(turn.programme().id(), found))
        .ifPresent(found -> passing.tell(turn, reader, found));
    return new Reply.SayPrivately(ReplyCards.sent(turn.texts(), reader.name(), words));
  }

  private Reply answer(Turn turn, Outbox.Told told, String words) {
    if (told.isOneOfSeveral()) {
      return new Reply.SayPrivately(Card.of(turn.texts().rich(ReplyPhrase.TOGETHER)));
    }
    if (words.isEmpty() || words.length() > BroadcastReply.LONGEST) {
      return new Reply.SayPrivately(Card.of(RichText.plain(unfit(turn, words))));
    }
    return passing
        .lastOf(turn, told)
        .flatMap(reply -> passing.answer(turn, reply, words))
        .orElseGet(() -> closed(turn, words));
  }

  private static Reply closed(Turn turn, String words) {
    return new Reply.SayPrivately(ReplyCards.closed(turn.texts(), words));
  }

  private static String unfit(Turn turn, String words) {
    return turn.texts()
        .plain(
            words.isEmpty() ? ReplyPhrase.WORDS_MISSING : ReplyPhrase.WORDS_TOO_LONG,
            with("longest", BroadcastReply.LONGEST));
  }

  private Reply send(Turn turn, String argument) {
    Optional<BroadcastReply> found =
        BroadcastReply.parse(argument)
            .flatMap(id -> replies.find(turn.programme().id(), id))
            .filter(reply -> reply.from().equals(turn.person().id()));
    Optional<Person> reader = found.flatMap(reply -> passing.reachable(turn, reply.to()));
    if (found.isEmpty() || reader.isEmpty()) {
      return new Reply.ReplaceSource(Card.of(turn.texts().rich(ReplyPhrase.GONE)));
    }
    if (replies.send(turn.programme().id(), found.get())) {
      passing.tell(turn, reader.get(), found.get());
    }
    return new Reply.ReplaceSource(
        ReplyCards.sent(turn.texts(), reader.get().name(), found.get().words()));
  }

  /** The form that answers somebody's message. */
  private final class AnswerHandler implements FormHandler {
    private Optional<BroadcastReply> answered(Turn turn, String argument) {
      return BroadcastReply.parse(argument)
          .flatMap(id -> replies.find(turn.programme().id(), id))
          .filter(reply -> reply.isFor(turn.person().id()));
    }

    @Override
    public Reply open(Turn turn, String argument) {
      return answered(turn, argument)
          .flatMap(
              reply ->
                  passing
                      .reachable(turn, reply.from())
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
        return new Reply.FieldErrors(Map.of(ReplyCards.WORDS, unfit(turn, words)), null);
      }
      return answered(turn, argument)
          .flatMap(reply -> passing.answer(turn, reply, words))
          .orElseGet(() -> closed(turn, words));
    }
  }
}
