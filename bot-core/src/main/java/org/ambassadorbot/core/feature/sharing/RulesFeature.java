package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.feature.sharing.RuleStore.Rule;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Everybody reads the rules of sharing, one card each; organisers write them. */
final class RulesFeature implements Feature {
  static final ActionId LIST = new ActionId("rules.list");
  static final ActionId READ = new ActionId("rules.read");
  static final FormId WRITE = new FormId("rules.write");
  private static final int LONGEST = 2_000;

  private final RuleStore rules;
  private final Phrasebook phrasebook;
  private final Audit audit;
  private final Clock clock;

  @Inject
  RulesFeature(RuleStore rules, Phrasebook phrasebook, Audit audit, Clock clock) {
    this.rules = rules;
    this.phrasebook = phrasebook;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("règles", "règle"), List.of("rules")),
            Access.everybody(),
            RulesPhrase.HELP_RULES,
            (turn, text) -> new Reply.SayPrivately(list(turn))));
    catalogue.button(LIST, Access.everybody(), (turn, text) -> new Reply.SayPrivately(list(turn)));
    catalogue.button(READ, Access.everybody(), this::read);
    catalogue.form(WRITE, Access.only(Role.ORGANISER), new WriteHandler());
    catalogue.event(ProgrammesJoined.class, event -> rules.move(event.gone(), event.programme()));
  }

  private static Card list(Turn turn) {
    Texts texts = turn.texts();
    String title = texts.plain(RulesPhrase.LIST_TITLE);
    List<Button> buttons = new ArrayList<>();
    for (RuleSubject subject : RuleSubject.values()) {
      buttons.add(Button.press(texts.plain(subject.title()), READ, subject.code()));
    }
    return Card.of(
        title,
        new CardElement.Heading(title),
        new CardElement.Paragraph(texts.rich(RulesPhrase.LIST_INTRODUCTION)),
        new CardElement.Buttons(buttons));
  }

  private Rule rule(Turn turn, RuleSubject subject, Language language) {
    Texts texts = phrasebook.speaking(language, turn.programme().address());
    return rules
        .newest(turn.programme().id(), subject, language)
        .orElseGet(() -> new Rule(0, texts.plain(subject.usual())));
  }

  private Reply read(Turn turn, String argument) {
    return new Reply.SayPrivately(
        RuleSubject.ofCode(argument)
            .map(subject -> card(turn, subject))
            .orElseGet(() -> list(turn)));
  }

  private Card card(Turn turn, RuleSubject subject) {
    Texts texts = turn.texts();
    Rule rule = rule(turn, subject, texts.language());
    String title = texts.plain(subject.title());
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(new CardElement.Paragraph(RichText.plain(rule.body())));
    if (rule.version() > 0) {
      elements.add(
          new CardElement.Remark(
              texts.rich(RulesPhrase.VERSION, Argument.with("version", rule.version()))));
    }
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.press(texts.plain(RulesPhrase.RULES_BUTTON), LIST, ""));
    if (turn.person().has(Role.ORGANISER)) {
      buttons.add(Button.open(texts.plain(RulesPhrase.CHANGE), WRITE, argument(turn, subject)));
    }
    elements.add(new CardElement.Buttons(buttons));
    return new Card(title, elements);
  }

  /** The subject, and what version of it was read in each language. */
  private String argument(Turn turn, RuleSubject subject) {
    return subject.code()
        + "."
        + rule(turn, subject, Language.FRENCH).version()
        + "."
        + rule(turn, subject, Language.ENGLISH).version();
  }

  /** The form in which a rule is written, in both languages. */
  private final class WriteHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      Optional<RuleSubject> subject = RuleSubject.ofCode(argument.split("\\.", 2)[0]);
      return subject
          .<Reply>map(known -> new Reply.OpenForm(form(turn, known)))
          .orElseGet(() -> new Reply.SayPrivately(list(turn)));
    }

    private Form form(Turn turn, RuleSubject subject) {
      Texts texts = turn.texts();
      return new Form(
          WRITE,
          argument(turn, subject),
          texts.plain(subject.title()),
          new Form.Labels(texts.plain(RulesPhrase.SAVE), texts.plain(RulesPhrase.CANCEL)),
          List.of(
              new FormField.Explanation("about", texts.rich(RulesPhrase.FORM_EXPLAINED)),
              field(turn, subject, Language.FRENCH, RulesPhrase.FRENCH_LABEL),
              field(turn, subject, Language.ENGLISH, RulesPhrase.ENGLISH_LABEL)));
    }

    private FormField field(Turn turn, RuleSubject subject, Language language, RulesPhrase label) {
      return FormField.TextField.lines(language.code(), turn.texts().plain(label), LONGEST)
          .startingWith(rule(turn, subject, language).body());
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Optional<RuleSubject> subject = RuleSubject.ofCode(argument.split("\\.", 2)[0]);
      if (subject.isEmpty()) {
        return new Reply.SayPrivately(list(turn));
      }
      for (Language language : Language.values()) {
        if (answers.text(language.code()).isEmpty()) {
          String empty = turn.texts().plain(RulesPhrase.EMPTY);
          return new Reply.FieldErrors(Map.of(language.code(), empty), null);
        }
      }
      boolean isAsRead = argument.equals(argument(turn, subject.get()));
      if (!isAsRead || !save(turn, subject.get(), answers)) {
        String meanwhile = turn.texts().plain(RulesPhrase.MEANWHILE);
        return new Reply.FieldErrors(Map.of("fr", meanwhile), form(turn, subject.get()));
      }
      Card card = card(turn, subject.get());
      List<CardElement> elements = new ArrayList<>();
      elements.add(new CardElement.Paragraph(turn.texts().rich(RulesPhrase.SAVED)));
      elements.addAll(card.elements());
      return new Reply.SayPrivately(new Card(card.summary(), elements));
    }

    /** False when somebody else was quicker. */
    private boolean save(Turn turn, RuleSubject subject, Answers answers) {
      for (Language language : Language.values()) {
        Rule read = rule(turn, subject, language);
        String body = answers.text(language.code());
        Rule next = new Rule(read.version() + 1, body);
        boolean isChange = !body.equals(read.body());
        if (isChange
            && !rules.publish(turn.programme().id(), subject, language, next, clock.instant())) {
          return false;
        }
        if (isChange) {
          String what = language.code() + " " + next.version();
          audit.record(turn.person(), "rule.changed", "rule:" + subject.code(), what);
        }
      }
      return true;
    }
  }
}
