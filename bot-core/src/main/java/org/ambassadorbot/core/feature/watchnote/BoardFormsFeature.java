package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.reply.Reply;

/** Organisers edit items, introduce the note and put it off, by forms. */
final class BoardFormsFeature implements Feature {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final PrepareNote board;
  private final ChangeItem changing;
  private final RubricStore rubrics;
  private final RhythmStore rhythms;
  private final Clock clock;

  @Inject
  BoardFormsFeature(
      PrepareNote board,
      ChangeItem changing,
      RubricStore rubrics,
      RhythmStore rhythms,
      Clock clock) {
    this.board = board;
    this.changing = changing;
    this.rubrics = rubrics;
    this.rhythms = rhythms;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.form(ItemForms.CHANGE_ON_BOARD, BoardFeature.ORGANISERS, new ChangeHandler());
    catalogue.form(BoardForms.INTRODUCE, BoardFeature.ORGANISERS, new IntroduceHandler());
    catalogue.form(BoardForms.POSTPONE, BoardFeature.ORGANISERS, new PostponeHandler());
  }

  private Reply show(Turn turn, int page) {
    return new Reply.ReplaceSource(
        BoardCards.board(turn, board.board(turn.programme().id()), page));
  }

  private Optional<Note> note(Turn turn, String argument) {
    return board.prepared(turn.programme().id(), new NoteId(WatchFeature.id(argument).value()));
  }

  private static Reply gone(Turn turn) {
    return new Reply.SayPrivately(Card.of(turn.texts().rich(BoardPhrase.ALREADY_GONE)));
  }

  /** The form for an item on the board. */
  private final class ChangeHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      ItemId id = ReadItem.parse(argument).map(ReadItem::item).orElse(new ItemId(0));
      ChangeItem.Result result = changing.look(turn.person(), id);
      if (!(result instanceof ChangeItem.Done done)) {
        return new Reply.SayPrivately(ChangeReplies.refusal(turn, result));
      }
      List<Rubric> all = rubrics.all(turn.programme().id());
      return new Reply.OpenForm(
          ItemForms.change(ItemForms.CHANGE_ON_BOARD, turn.texts(), done.item(), all));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      ReadWords.Reading reading = ReadWords.ofAnswers(answers, rubrics.all(turn.programme().id()));
      if (reading instanceof ReadWords.Wrong wrong) {
        String sentence = turn.texts().plain(wrong.phrase());
        return new Reply.FieldErrors(Map.of(wrong.field(), sentence), null);
      }
      ReadWords.Read read = (ReadWords.Read) reading;
      ReadItem seen = ReadItem.parse(argument).orElse(new ReadItem(new ItemId(0), 0));
      ChangeItem.Result result =
          changing.change(turn.person(), seen, new ItemStore.Change(read.words(), read.rubric()));
      return result instanceof ChangeItem.Done
          ? show(turn, board.pageOf(turn.programme().id(), seen.item()))
          : ChangeReplies.refusal(turn, result, answers);
    }
  }

  /** The form for the words above the items. */
  private final class IntroduceHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return note(turn, argument)
          .<Reply>map(note -> new Reply.OpenForm(BoardForms.introduce(turn.texts(), note)))
          .orElseGet(() -> gone(turn));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      String words = Wording.clean(answers.text(BoardForms.INTRODUCTION));
      if (words.length() > Note.LONGEST_INTRODUCTION) {
        String sentence =
            turn.texts()
                .plain(
                    BoardPhrase.INTRODUCTION_IS_TOO_LONG,
                    with("longest", Note.LONGEST_INTRODUCTION));
        return new Reply.FieldErrors(Map.of(BoardForms.INTRODUCTION, sentence), null);
      }
      Optional<Note> note = note(turn, argument);
      if (note.isEmpty()) {
        return gone(turn);
      }
      board.introduce(note.get(), words);
      return show(turn, 0);
    }
  }

  /** The form for another moment of leaving. */
  private final class PostponeHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return note(turn, argument)
          .filter(note -> note.isIn(Note.State.DRAFT))
          .<Reply>map(note -> new Reply.OpenForm(form(turn, note)))
          .orElseGet(() -> gone(turn));
    }

    private org.ambassadorbot.core.message.Form form(Turn turn, Note note) {
      Instant proposed = note.deadlines().sending().plus(A_DAY);
      ZoneId zone = rhythms.of(note.programme()).zone();
      return BoardForms.postpone(turn.texts(), note, proposed, zone);
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Optional<Note> draft = note(turn, argument).filter(note -> note.isIn(Note.State.DRAFT));
      if (draft.isEmpty()) {
        return gone(turn);
      }
      Optional<Instant> wanted = read(answers, rhythms.of(draft.get().programme()).zone());
      if (wanted.isEmpty() || !wanted.get().isAfter(clock.instant())) {
        BoardPhrase wrong = wanted.isEmpty() ? BoardPhrase.DAY_IS_WRONG : BoardPhrase.IN_THE_PAST;
        return new Reply.FieldErrors(Map.of(BoardForms.DAY, turn.texts().plain(wrong)), null);
      }
      board.postpone(draft.get(), wanted.get());
      return show(turn, 0);
    }

    private static Optional<Instant> read(Answers answers, ZoneId zone) {
      try {
        LocalDate day = LocalDate.parse(answers.text(BoardForms.DAY));
        LocalTime time = LocalTime.parse(answers.text(BoardForms.TIME));
        return Optional.of(day.atTime(time).atZone(zone).toInstant());
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }
}
