package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.GroupsJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.outbox.BatchCard;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers write to many: a draft, its head count, and one button that sends it. */
final class BroadcastFeature implements Feature {
  static final Access ORGANISERS = Access.only(Role.ORGANISER);
  private static final int MOST_LISTED = 10;

  private final Drafting drafting;
  private final BroadcastStore broadcasts;
  private final BroadcastCards cards;
  private final BroadcastMessages messages;
  private final ProgressReplies progress;

  @Inject
  BroadcastFeature(
      Drafting drafting,
      BroadcastStore broadcasts,
      BroadcastCards cards,
      BroadcastMessages messages,
      ProgressReplies progress) {
    this.drafting = drafting;
    this.broadcasts = broadcasts;
    this.cards = cards;
    this.messages = messages;
    this.progress = progress;
  }

  /** What can be done with a draft. */
  record Drafting(
      ReadBroadcast reading,
      DraftBroadcast drafts,
      ConfirmBroadcast confirming,
      BatchCard tests,
      People people,
      Groups groups,
      Clock clock) {
    @Inject
    Drafting {}
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.topic(Broadcast.TOPIC);
    catalogue.command(
        new Command(
            Command.Names.of("diffuser", "broadcast"),
            ORGANISERS,
            BroadcastPhrase.HELP_BROADCAST,
            this::write));
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("mes diffusions", "diffusions"), List.of("my broadcasts", "broadcasts")),
            ORGANISERS,
            BroadcastPhrase.HELP_LIST,
            (turn, text) -> new Reply.SayPrivately(list(turn))));
    catalogue.form(BroadcastForms.WRITE, ORGANISERS, new WriteHandler());
    catalogue.form(BroadcastForms.CHANGE, ORGANISERS, new ChangeHandler());
    draftButton(catalogue, BroadcastCards.CONFIRM, this::confirm);
    draftButton(catalogue, BroadcastCards.PREVIEW, this::preview);
    draftButton(catalogue, BroadcastCards.TEST, this::test);
    draftButton(catalogue, BroadcastCards.DELETE, this::delete);
    draftButton(catalogue, BroadcastCards.SHORTEN, this::shorten);
    draftButton(
        catalogue,
        BroadcastCards.RECOUNT,
        (turn, draft) -> new Reply.ReplaceSource(cards.draft(turn, draft)));
    catalogue.button(BroadcastCards.SHOW, ORGANISERS, this::show);
    catalogue.event(PeopleJoined.class, event -> broadcasts.move(event.gone(), event.kept()));
    catalogue.event(
        ProgrammesJoined.class, event -> broadcasts.move(event.gone(), event.programme()));
    catalogue.event(
        GroupsJoined.class,
        event ->
            drafting
                .groups()
                .find(event.programme(), event.kept())
                .ifPresent(group -> broadcasts.move(event.gone(), group)));
  }

  private Reply write(Turn turn, String text) {
    String words = Wording.clean(text);
    return words.length() > Message.LONGEST
        ? new Reply.SayPrivately(cards.draft(turn, drafting.drafts().writeLong(turn, words)))
        : new Reply.OpenForm(BroadcastForms.write(turn.texts(), groups(turn), words));
  }

  private List<Group> groups(Turn turn) {
    return drafting.groups().list(turn.programme().id());
  }

  private Card list(Turn turn) {
    return cards.list(turn, broadcasts.latest(turn.programme().id(), MOST_LISTED));
  }

  private Reply show(Turn turn, String argument) {
    Optional<Broadcast> found =
        BroadcastId.parse(argument).flatMap(id -> broadcasts.find(turn.programme().id(), id));
    if (found.isEmpty() || found.get().state() == BroadcastState.DELETED) {
      return new Reply.SayPrivately(Card.of(turn.texts().rich(BroadcastPhrase.UNKNOWN)));
    }
    return new Reply.SayPrivately(
        found.get().isDraft() ? cards.draft(turn, found.get()) : progress.card(turn, found.get()));
  }

  /** A button of a draft card: what is done needs the draft as it was read. */
  private void draftButton(
      Catalogue catalogue, ActionId action, BiFunction<Turn, Broadcast, Reply> handler) {
    catalogue.button(
        action,
        ORGANISERS,
        (turn, argument) ->
            obstacle(turn, argument)
                .orElseGet(
                    () ->
                        handler.apply(
                            turn,
                            drafting.drafts().read(turn, argument).orElseThrow().broadcast())));
  }

  private Optional<Reply> obstacle(Turn turn, String argument) {
    Optional<DraftBroadcast.Read> read = drafting.drafts().read(turn, argument);
    if (read.isEmpty()) {
      return Optional.of(
          new Reply.ReplaceSource(Card.of(turn.texts().rich(BroadcastPhrase.UNKNOWN))));
    }
    Broadcast broadcast = read.get().broadcast();
    if (!broadcast.isDraft()) {
      return Optional.of(new Reply.ReplaceSource(cards.alreadyConfirmed(turn, broadcast)));
    }
    return read.get().isSame()
        ? Optional.empty()
        : Optional.of(
            new Reply.ReplaceSource(
                cards.draft(
                    turn,
                    broadcast,
                    Optional.of(turn.texts().rich(BroadcastPhrase.CHANGED_MEANWHILE)))));
  }

  private Reply confirm(Turn turn, Broadcast draft) {
    Optional<ConfirmBroadcast.Obstacle> obstacle = drafting.confirming().obstacle(turn, draft);
    if (obstacle.isPresent()) {
      BroadcastPhrase phrase = BroadcastPhrase.valueOf("CANNOT_" + obstacle.get().name());
      return new Reply.ReplaceSource(
          cards.draft(turn, draft, Optional.of(turn.texts().rich(phrase))));
    }
    return drafting
        .confirming()
        .confirm(turn, draft)
        .<Reply>map(sent -> new Reply.ReplaceSource(cards.confirmed(turn, sent)))
        .orElseGet(() -> faster(turn, draft));
  }

  private Reply faster(Turn turn, Broadcast draft) {
    return new Reply.ReplaceSource(
        broadcasts
            .find(turn.programme().id(), draft.id())
            .map(broadcast -> cards.alreadyConfirmed(turn, broadcast))
            .orElseGet(() -> Card.of(turn.texts().rich(BroadcastPhrase.UNKNOWN))));
  }

  private Reply preview(Turn turn, Broadcast draft) {
    return new Reply.SayPrivately(messages.card(turn.programme(), draft, turn.texts().language()));
  }

  /** On every platform the organiser has, so that they see what each of them shows. */
  private Reply test(Turn turn, Broadcast draft) {
    Person person = turn.person();
    Card card = messages.card(turn.programme(), draft, turn.texts().language());
    List<Identity> accounts = drafting.people().identitiesOf(turn.programme().id(), person.id());
    for (Identity account : accounts) {
      String key =
          String.join(
              ":",
              draft.batch().name(),
              "test",
              String.valueOf(drafting.clock().millis()),
              account.workspace().platform().value(),
              account.userId());
      drafting.tests().show(person, key, account, card);
    }
    return new Reply.Nothing();
  }

  private Reply delete(Turn turn, Broadcast draft) {
    drafting.drafts().delete(turn, draft);
    return new Reply.ReplaceSource(
        Card.of(
            turn.texts()
                .rich(
                    BroadcastPhrase.DELETED,
                    org.ambassadorbot.core.i18n.Argument.with(
                        "title", draft.content().message().title()))));
  }

  private Reply shorten(Turn turn, Broadcast draft) {
    drafting.drafts().shorten(turn, draft);
    return new Reply.ReplaceSource(
        cards.draft(turn, broadcasts.find(turn.programme().id(), draft.id()).orElseThrow()));
  }

  /** The form of a new broadcast. */
  private final class WriteHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(BroadcastForms.write(turn.texts(), groups(turn), ""));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      ReadBroadcast.Reading reading = drafting.reading().all(turn, answers, null);
      return reading.errors().isEmpty()
          ? new Reply.SayPrivately(
              cards.draft(
                  turn, drafting.drafts().write(turn, reading.content(), reading.addresses())))
          : new Reply.FieldErrors(reading.errors(), null);
    }
  }

  /** The form of a draft. */
  private final class ChangeHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return obstacle(turn, argument)
          .orElseGet(
              () -> {
                Broadcast draft = drafting.drafts().read(turn, argument).orElseThrow().broadcast();
                return new Reply.OpenForm(
                    BroadcastForms.change(
                        turn.texts(),
                        groups(turn),
                        draft,
                        broadcasts.addresses(draft.id()),
                        drafting
                            .people()
                            .find(turn.programme().id(), draft.content().replyTo())
                            .map(Person::name)
                            .orElse("–")));
              });
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      return obstacle(turn, argument).orElseGet(() -> change(turn, argument, answers));
    }

    private Reply change(Turn turn, String argument, Answers answers) {
      Broadcast draft = drafting.drafts().read(turn, argument).orElseThrow().broadcast();
      ReadBroadcast.Reading reading = drafting.reading().all(turn, answers, draft);
      if (!reading.errors().isEmpty()) {
        return new Reply.FieldErrors(reading.errors(), null);
      }
      drafting.drafts().change(turn, draft, reading.content(), reading.addresses());
      return new Reply.ReplaceSource(
          cards.draft(turn, broadcasts.find(turn.programme().id(), draft.id()).orElseThrow()));
    }
  }
}
