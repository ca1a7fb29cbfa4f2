package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Phrase;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers order, look at and publish the note. */
final class BoardFeature implements Feature {
  static final Access ORGANISERS = Access.only(Role.ORGANISER);

  private final PrepareNote board;
  private final ChangeItem changing;
  private final ComposeEdition composing;
  private final ReaderStore readers;
  private final Logbook logbook;

  @Inject
  BoardFeature(
      PrepareNote board,
      ChangeItem changing,
      ComposeEdition composing,
      ReaderStore readers,
      Logbook logbook) {
    this.board = board;
    this.changing = changing;
    this.composing = composing;
    this.readers = readers;
    this.logbook = logbook;
  }

  /** Who did what, and when. */
  record Logbook(Audit audit, Clock clock) {
    @Inject
    Logbook {}
  }

  @Override
  public void offer(Catalogue catalogue) {
    command(catalogue, Command.Names.of("veille tableau", "watch board"), BoardPhrase.HELP_BOARD)
        .accept((turn, text) -> new Reply.SayPrivately(show(turn, 0)));
    command(catalogue, Command.Names.of("veille aperçu", "watch preview"), BoardPhrase.HELP_PREVIEW)
        .accept((turn, text) -> preview(turn));
    command(
            catalogue,
            Command.Names.of("veille publier", "watch publish"),
            BoardPhrase.HELP_PUBLISH)
        .accept((turn, text) -> new Reply.SayPrivately(ask(turn)));
    catalogue.button(
        BoardCards.SHOW,
        ORGANISERS,
        (turn, page) -> new Reply.ReplaceSource(show(turn, (int) WatchFeature.id(page).value())));
    catalogue.button(BoardCards.UP, ORGANISERS, (turn, item) -> move(turn, item, -1));
    catalogue.button(BoardCards.DOWN, ORGANISERS, (turn, item) -> move(turn, item, 1));
    catalogue.button(BoardCards.LATER, ORGANISERS, this::later);
    catalogue.button(BoardCards.DROP, ORGANISERS, this::drop);
    catalogue.button(BoardCards.PREVIEW, ORGANISERS, (turn, text) -> preview(turn));
    catalogue.button(BoardCards.SKIP, ORGANISERS, this::askToSkip);
    catalogue.button(BoardCards.SKIP_NOW, ORGANISERS, this::skip);
    catalogue.button(
        BoardCards.PUBLISH, ORGANISERS, (turn, text) -> new Reply.ReplaceSource(ask(turn)));
    catalogue.button(BoardCards.PUBLISH_NOW, ORGANISERS, this::publish);
  }

  private static java.util.function.Consumer<Command.Handler> command(
      Catalogue catalogue, Command.Names names, Phrase help) {
    return handler -> catalogue.command(new Command(names, ORGANISERS, help, handler));
  }

  private Card show(Turn turn, int page) {
    return BoardCards.board(turn, board.board(turn.programme().id()), page);
  }

  private Reply showAround(Turn turn, ItemId item) {
    int page = board.pageOf(turn.programme().id(), item);
    return new Reply.ReplaceSource(show(turn, page));
  }

  private Reply move(Turn turn, String argument, int step) {
    ItemId item = WatchFeature.id(argument);
    board.move(turn.programme().id(), item, step);
    return showAround(turn, item);
  }

  private Reply later(Turn turn, String argument) {
    ItemId item = WatchFeature.id(argument);
    int page = board.pageOf(turn.programme().id(), item);
    board.later(turn.programme().id(), item);
    return new Reply.ReplaceSource(show(turn, page));
  }

  private Reply drop(Turn turn, String argument) {
    ItemId item = WatchFeature.id(argument);
    int page = board.pageOf(turn.programme().id(), item);
    if (changing.remove(turn.person(), item) instanceof ChangeItem.Done) {
      logbook.audit().record(turn.person(), "watchnote.dropped", "item:" + item.value(), "");
    }
    return new Reply.ReplaceSource(show(turn, page));
  }

  private Reply preview(Turn turn) {
    Note note = board.note(turn.programme().id());
    ComposeEdition.Material chosen =
        composing.material(note, logbook.clock().instant()).showing(board.chosen(note));
    return new Reply.SayPrivately(
        composing
            .edition(chosen, chosen.whole(turn.texts().language()))
            .map(edition -> NoteCards.note(turn.texts(), edition, NoteCards::address))
            .orElseGet(() -> Card.of(turn.texts().rich(BoardPhrase.NOTHING_TO_PREVIEW))));
  }

  private Reply askToSkip(Turn turn, String argument) {
    if (seen(turn, argument).isEmpty()) {
      return new Reply.ReplaceSource(Card.of(turn.texts().rich(BoardPhrase.ALREADY_GONE)));
    }
    Button yes =
        Button.press(turn.texts().plain(BoardPhrase.SKIP_YES), BoardCards.SKIP_NOW, argument)
            .danger();
    return new Reply.ReplaceSource(
        BoardCards.confirm(turn.texts(), turn.texts().rich(BoardPhrase.SKIP_QUESTION), yes));
  }

  /** The note that a button was drawn for, if it still is what was seen. */
  private Optional<Note> seen(Turn turn, String argument) {
    return SeenNote.parse(argument)
        .flatMap(
            seen ->
                board
                    .prepared(turn.programme().id(), seen.note())
                    .filter(note -> SeenNote.of(note).equals(seen)));
  }

  /** Pressed again, it does not skip another week: the note closes at another moment by then. */
  private Reply skip(Turn turn, String argument) {
    Optional<Note> skipped =
        seen(turn, argument).filter(note -> board.skip(turn.programme().id(), note.id()));
    skipped.ifPresent(
        note ->
            logbook
                .audit()
                .record(turn.person(), "watchnote.skipped", "note:" + note.id().value(), ""));
    return new Reply.ReplaceSource(
        Card.of(
            turn.texts()
                .rich(skipped.isPresent() ? BoardPhrase.SKIPPED : BoardPhrase.ALREADY_GONE)));
  }

  /** The number stands in the button: pressed again later, it does not publish another note. */
  private Card ask(Turn turn) {
    BoardCards.Board prepared = board.board(turn.programme().id());
    int count = board.chosen(prepared.note()).size();
    if (count == 0) {
      return Card.of(turn.texts().rich(BoardPhrase.NOTHING_TO_PUBLISH));
    }
    Button yes =
        Button.press(
                turn.texts().plain(BoardPhrase.PUBLISH_YES),
                BoardCards.PUBLISH_NOW,
                Integer.toString(prepared.number()))
            .primary();
    return BoardCards.confirm(
        turn.texts(),
        turn.texts()
            .rich(
                BoardPhrase.PUBLISH_QUESTION,
                with("number", prepared.number()),
                with("count", count),
                with("readers", readers.count(turn.programme().id()))),
        yes);
  }

  private Reply publish(Turn turn, String argument) {
    int number = board.board(turn.programme().id()).number();
    if (!Integer.toString(number).equals(argument)) {
      return new Reply.ReplaceSource(Card.of(turn.texts().rich(BoardPhrase.ALREADY_GONE)));
    }
    if (board.publish(turn.programme().id()) instanceof PublishNote.Published published) {
      logbook
          .audit()
          .record(
              turn.person(),
              "watchnote.published",
              "note:" + published.note().id().value(),
              argument);
      return new Reply.ReplaceSource(
          Card.of(turn.texts().rich(BoardPhrase.PUBLISHED, with("number", number))));
    }
    return new Reply.ReplaceSource(Card.of(turn.texts().rich(BoardPhrase.NOTHING_TO_PUBLISH)));
  }
}
