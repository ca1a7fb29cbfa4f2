package org.ambassadorbot.core.feature.challenge.deed;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.feature.challenge.ActionRule;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengeActions;
import org.ambassadorbot.core.feature.challenge.ChallengeId;
import org.ambassadorbot.core.feature.challenge.ChallengeStore;
import org.ambassadorbot.core.feature.challenge.ChallengeWords;
import org.ambassadorbot.core.feature.challenge.CountActions;
import org.ambassadorbot.core.feature.challenge.RulesStore;
import org.ambassadorbot.core.feature.challenge.deed.DeedStore.Deed;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.Reversal;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** People say what they did for a challenge; an organiser confirms it. */
final class DeedFeature implements Feature {
  static final ActionId CONFIRM = new ActionId("challenge.deed-confirm");
  static final ActionId REFUSE = new ActionId("challenge.deed-refuse");
  static final ActionId UNDO = new ActionId("challenge.deed-undo");
  private static final Duration REGRET = Duration.ofDays(1);
  private static final String PENDING = "PENDING";
  private static final String CONFIRMED = "CONFIRMED";
  private static final String UNDONE = "UNDONE";

  private final ChallengeStore store;
  private final RulesStore rules;
  private final DeedStore deeds;
  private final CountActions counting;
  private final Telling telling;
  private final Clock clock;

  @Inject
  DeedFeature(
      ChallengeStore store,
      RulesStore rules,
      DeedStore deeds,
      CountActions counting,
      Telling telling,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.deeds = deeds;
    this.counting = counting;
    this.telling = telling;
    this.clock = clock;
  }

  /** Who is told in which words, and where points stand. */
  record Telling(People people, Outbox outbox, Phrasebook phrasebook, Ledger ledger) {
    @Inject
    Telling {}
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.form(ChallengeActions.DECLARE, ChallengeActions.AMBASSADORS, new DeedHandler());
    catalogue.button(
        CONFIRM, ChallengeActions.ORGANISERS, (turn, argument) -> decide(turn, argument, true));
    catalogue.button(
        REFUSE, ChallengeActions.ORGANISERS, (turn, argument) -> decide(turn, argument, false));
    catalogue.button(UNDO, ChallengeActions.AMBASSADORS, this::undo);
    catalogue.event(PersonErased.class, event -> deeds.forget(event.programme(), event.person()));
  }

  private Optional<Challenge> open(Turn turn, String argument) {
    return ChallengeId.read(argument)
        .flatMap(id -> store.find(turn.programme().id(), id))
        .filter(challenge -> challenge.isOnAt(clock.instant()))
        .filter(challenge -> challenge.actions().stream().anyMatch(ActionRule::isDeclared))
        .filter(challenge -> rules.isFor(challenge, turn.person().id()));
  }

  private static Reply tooLate(Turn turn) {
    return new Reply.SayPrivately(Card.of(turn.texts().rich(DeedPhrase.TOO_LATE)));
  }

  private static String name(Texts texts, Challenge challenge, String rule) {
    return challenge.actions().stream()
        .filter(action -> action.rule().equals(rule))
        .findFirst()
        .map(action -> ChallengeWords.name(texts, action))
        .orElse(rule);
  }

  private Reply declared(Turn turn, Challenge challenge, String rule, String words) {
    Optional<Long> added = deeds.add(turn.person(), challenge, rule, words, clock.instant());
    if (added.isEmpty()) {
      return said(turn, challenge, rule, List.of());
    }
    long id = added.get();
    for (Person organiser : telling.people().holding(turn.programme().id(), Role.ORGANISER)) {
      if (!organiser.id().equals(turn.person().id())) {
        Texts texts =
            telling.phrasebook().speaking(organiser.language(), turn.programme().address());
        String key = "challenge:deed:" + id + ":" + organiser.id().value();
        Card card = question(texts, turn.person(), challenge, rule, words, id);
        telling.outbox().tell(new Notice(turn.programme().id(), organiser.id(), key, card));
      }
    }
    Button undo = Button.press(turn.texts().plain(DeedPhrase.UNDO), UNDO, id + "");
    return said(turn, challenge, rule, List.of(new CardElement.Buttons(List.of(undo))));
  }

  private static Reply said(
      Turn turn, Challenge challenge, String rule, List<CardElement> buttons) {
    DeedPhrase phrase = buttons.isEmpty() ? DeedPhrase.KNOWN : DeedPhrase.RECEIVED;
    RichText said = turn.texts().rich(phrase, with("action", name(turn.texts(), challenge, rule)));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(said));
    elements.addAll(buttons);
    return new Reply.SayPrivately(new Card(said.words(), elements));
  }

  private static Card question(
      Texts texts, Person author, Challenge challenge, String rule, String words, long id) {
    RichText said =
        texts.rich(
            DeedPhrase.QUESTION,
            with("name", author.name()),
            with("action", name(texts, challenge, rule)),
            with("challenge", challenge.basics().name()));
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Quotation(RichText.plain(words)),
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(DeedPhrase.CONFIRM), CONFIRM, id + "").primary(),
                Button.press(texts.plain(DeedPhrase.REFUSE), REFUSE, id + "").danger())));
  }

  private Optional<Deed> deed(Turn turn, String argument) {
    return Optional.of(argument)
        .filter(text -> text.matches("\\d{1,18}"))
        .flatMap(id -> deeds.find(turn.programme().id(), Long.parseLong(id)));
  }

  private Reply decide(Turn turn, String argument, boolean isConfirmed) {
    Optional<Deed> deed = deed(turn, argument);
    if (deed.isEmpty()) {
      return replaced(turn, DeedPhrase.DECIDED);
    }
    if (deed.get().person().equals(turn.person().id())) {
      return replaced(turn, DeedPhrase.OWN);
    }
    if (!deeds.move(turn.person(), deed.get(), PENDING, isConfirmed ? CONFIRMED : "REFUSED")) {
      return replaced(turn, DeedPhrase.DECIDED);
    }
    Challenge challenge = store.find(turn.programme().id(), deed.get().challenge()).orElseThrow();
    boolean isCounted = isConfirmed && counting.count(challenge, deed.get().asAction(challenge));
    tellAuthor(turn, challenge, deed.get(), isCounted);
    return replaced(turn, isCounted ? DeedPhrase.NOW_CONFIRMED : DeedPhrase.NOW_REFUSED);
  }

  private static Reply replaced(Turn turn, DeedPhrase phrase) {
    return new Reply.ReplaceSource(Card.of(turn.texts().rich(phrase)));
  }

  private void tellAuthor(Turn turn, Challenge challenge, Deed deed, boolean isCounted) {
    telling
        .people()
        .find(turn.programme().id(), deed.person())
        .ifPresent(
            author -> {
              Texts texts =
                  telling.phrasebook().speaking(author.language(), turn.programme().address());
              Card card =
                  Card.of(
                      texts.rich(
                          isCounted ? DeedPhrase.TOLD_CONFIRMED : DeedPhrase.TOLD_REFUSED,
                          with("action", name(texts, challenge, deed.rule())),
                          with("challenge", challenge.basics().name()),
                          with("name", turn.person().name())));
              String key = "challenge:deed:" + deed.id() + ":decided";
              telling.outbox().tell(new Notice(author.programme(), author.id(), key, card));
            });
  }

  /** Its author takes it back: as long as it waits, or within a day once it is confirmed. */
  private Reply undo(Turn turn, String argument) {
    Optional<Deed> own =
        deed(turn, argument).filter(deed -> deed.person().equals(turn.person().id()));
    if (own.isEmpty()) {
      return replaced(turn, DeedPhrase.DECIDED);
    }
    Deed deed = own.get();
    if (deeds.move(turn.person(), deed, PENDING, UNDONE)) {
      return replaced(turn, DeedPhrase.UNDONE);
    }
    if (deed.state().equals(CONFIRMED) && deed.at().plus(REGRET).isBefore(clock.instant())) {
      return replaced(turn, DeedPhrase.TOO_LATE_TO_UNDO);
    }
    boolean isUndone =
        telling.ledger().reverse(Reversal.undo(turn.programme().id(), deed.cause()))
            && deeds.move(turn.person(), deed, CONFIRMED, UNDONE);
    return replaced(turn, isUndone ? DeedPhrase.UNDONE : DeedPhrase.DECIDED);
  }

  /** The form in which people say what they did. */
  private final class DeedHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return DeedFeature.this
          .open(turn, argument)
          .<Reply>map(challenge -> new Reply.OpenForm(DeedForm.of(turn.texts(), challenge)))
          .orElseGet(() -> tooLate(turn));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Optional<Challenge> challenge = DeedFeature.this.open(turn, argument);
      if (challenge.isEmpty()) {
        return tooLate(turn);
      }
      String rule = answers.text(DeedForm.RULE);
      if (challenge.get().actions().stream()
          .noneMatch(action -> action.isDeclared() && action.rule().equals(rule))) {
        return wrong(turn, DeedForm.RULE, DeedPhrase.ACTION_IS_MISSING);
      }
      String words = answers.text(DeedForm.WORDS);
      return words.isEmpty()
          ? wrong(turn, DeedForm.WORDS, DeedPhrase.WORDS_MISSING)
          : declared(turn, challenge.get(), rule, words);
    }

    private Reply wrong(Turn turn, String field, DeedPhrase phrase) {
      return new Reply.FieldErrors(Map.of(field, turn.texts().plain(phrase)), null);
    }
  }
}
