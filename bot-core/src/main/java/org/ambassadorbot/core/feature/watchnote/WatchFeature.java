package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionAccepted;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;
import org.jspecify.annotations.Nullable;

/** Everybody in the programme sees the note in the making, feeds it, and supports others' items. */
final class WatchFeature implements Feature {
  static final Access PARTICIPANTS =
      Access.only(Role.AMBASSADOR, Role.RUBRIC_OWNER, Role.ORGANISER);

  private final AddItem adding;
  private final ChangeItem changing;
  private final CurrentNote current;
  private final Stores stores;

  @Inject
  WatchFeature(AddItem adding, ChangeItem changing, CurrentNote current, Stores stores) {
    this.adding = adding;
    this.changing = changing;
    this.current = current;
    this.stores = stores;
  }

  /** Where notes, items and rubrics stand. */
  record Stores(NoteStore notes, ItemStore items, RubricStore rubrics) {
    @Inject
    Stores {}
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.topic(Note.TOPIC);
    catalogue.topic(TellNote.ASKING);
    catalogue.command(
        new Command(
            Command.Names.of("veille", "watch"),
            PARTICIPANTS,
            WatchPhrase.HELP_WATCH,
            (turn, text) -> new Reply.SayPrivately(standing(turn))));
    catalogue.command(
        new Command(
            new Command.Names(List.of("veille ajouter", "veille ajout"), List.of("watch add")),
            PARTICIPANTS,
            WatchPhrase.HELP_ADD,
            this::add));
    catalogue.form(ItemForms.ADD, PARTICIPANTS, new AddHandler());
    catalogue.form(ItemForms.CHANGE, Access.everybody(), new ChangeHandler());
    catalogue.button(WatchCards.REMOVE, Access.everybody(), this::remove);
    catalogue.button(WatchCards.SUPPORT, PARTICIPANTS, this::support);
    catalogue.home(this::home);
    catalogue.event(SuggestionAccepted.class, adding::on);
  }

  private List<CardElement> home(Turn turn) {
    return stores
        .notes()
        .in(turn.programme().id(), Note.State.OPEN)
        .filter(open -> PARTICIPANTS.allows(turn.person()))
        .map(open -> home(turn, open))
        .orElse(List.of());
  }

  private List<CardElement> home(Turn turn, Note open) {
    int count = stores.items().in(open).size();
    String closing = WatchCards.moment(turn, open.deadlines().closing());
    return List.of(
        new CardElement.Paragraph(
            turn.texts().rich(WatchPhrase.HOME, with("count", count), with("closing", closing))),
        new CardElement.Buttons(
            List.of(Button.open(turn.texts().plain(WatchPhrase.ADD), ItemForms.ADD, ""))));
  }

  private Card standing(Turn turn) {
    Note open = current.open(turn.programme().id());
    WatchCards.Standing standing =
        new WatchCards.Standing(
            open,
            stores.items().in(open),
            stores.items().supportedBy(open, turn.person().id()),
            stores.rubrics().all(open.programme()));
    return WatchCards.standing(
        turn, standing, stores.notes().lastPublished(open.programme()).map(Note::issue));
  }

  private Reply add(Turn turn, String text) {
    if (text.isBlank()) {
      return open(turn);
    }
    List<Rubric> rubrics = stores.rubrics().all(turn.programme().id());
    ReadWords.Reading reading = ReadWords.ofText(text, rubrics);
    return reading instanceof ReadWords.Wrong wrong
        ? new Reply.SayPrivately(Card.of(turn.texts().rich(wrong.phrase())))
        : receive(turn, (ReadWords.Read) reading);
  }

  private Reply open(Turn turn) {
    List<Rubric> rubrics = stores.rubrics().all(turn.programme().id());
    return new Reply.OpenForm(ItemForms.add(turn.texts(), rubrics, likely(turn, rubrics)));
  }

  /** Whoever owns one rubric most likely writes for it. */
  private static @Nullable RubricId likely(Turn turn, List<Rubric> rubrics) {
    List<Rubric> own =
        rubrics.stream().filter(rubric -> rubric.isOwnedBy(turn.person().id())).toList();
    return own.size() == 1 ? own.get(0).id() : null;
  }

  private Reply receive(Turn turn, ReadWords.Read read) {
    RubricId rubric = read.rubric();
    if (rubric == null) {
      rubric = likely(turn, stores.rubrics().all(turn.programme().id()));
    }
    AddItem.Result result = adding.add(turn.person(), read.words(), rubric);
    if (result instanceof AddItem.AlreadyThere there) {
      return new Reply.SayPrivately(WatchCards.alreadyThere(turn, there.item(), there.note()));
    }
    AddItem.Added added = (AddItem.Added) result;
    return new Reply.SayPrivately(
        WatchCards.added(turn, added.item(), added.note(), WatchPhrase.ADDED));
  }

  private Reply remove(Turn turn, String argument) {
    ChangeItem.Result result = changing.remove(turn.person(), id(argument));
    return new Reply.ReplaceSource(
        result instanceof ChangeItem.Done done
            ? Card.of(
                turn.texts().rich(WatchPhrase.REMOVED, with("title", done.item().words().title())))
            : ChangeReplies.refusal(turn, result));
  }

  private Reply support(Turn turn, String argument) {
    ChangeItem.Result result = changing.support(turn.person(), id(argument));
    return result instanceof ChangeItem.Done
        ? new Reply.ReplaceSource(standing(turn))
        : new Reply.SayPrivately(ChangeReplies.refusal(turn, result));
  }

  /** The number a button carries; what is none of ours leads to no item. */
  static ItemId id(String argument) {
    return ReadItem.parse(argument + "-0").map(ReadItem::item).orElse(new ItemId(0));
  }

  private static Reply fieldError(Turn turn, ReadWords.Wrong wrong) {
    return new Reply.FieldErrors(Map.of(wrong.field(), turn.texts().plain(wrong.phrase())), null);
  }

  /** The form for something new. */
  private final class AddHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return WatchFeature.this.open(turn);
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      ReadWords.Reading reading =
          ReadWords.ofAnswers(answers, stores.rubrics().all(turn.programme().id()));
      return reading instanceof ReadWords.Wrong wrong
          ? fieldError(turn, wrong)
          : receive(turn, (ReadWords.Read) reading);
    }
  }

  /** The form for something already there. */
  private final class ChangeHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      ChangeItem.Result result = changing.look(turn.person(), item(argument));
      if (!(result instanceof ChangeItem.Done done)) {
        return new Reply.ReplaceSource(ChangeReplies.refusal(turn, result));
      }
      List<Rubric> rubrics = stores.rubrics().all(turn.programme().id());
      return new Reply.OpenForm(
          ItemForms.change(ItemForms.CHANGE, turn.texts(), done.item(), rubrics));
    }

    private ItemId item(String argument) {
      return ReadItem.parse(argument).map(ReadItem::item).orElse(new ItemId(0));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      ReadWords.Reading reading =
          ReadWords.ofAnswers(answers, stores.rubrics().all(turn.programme().id()));
      if (reading instanceof ReadWords.Wrong wrong) {
        return fieldError(turn, wrong);
      }
      ReadWords.Read read = (ReadWords.Read) reading;
      ReadItem seen = ReadItem.parse(argument).orElse(new ReadItem(new ItemId(0), 0));
      ChangeItem.Result result =
          changing.change(turn.person(), seen, new ItemStore.Change(read.words(), read.rubric()));
      if (!(result instanceof ChangeItem.Done done)) {
        return ChangeReplies.refusal(turn, result, answers);
      }
      Note note = current.open(turn.programme().id());
      return new Reply.ReplaceSource(
          WatchCards.added(turn, done.item(), note, WatchPhrase.CHANGED));
    }
  }
}
