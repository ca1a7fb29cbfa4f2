package org.ambassadorbot.core.feature.onboarding;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;

/** What steps look like to those who take them. */
final class OnboardingCards {
  static final ActionId DONE = new ActionId("onboarding.done");
  static final ActionId LATER = new ActionId("onboarding.later");
  static final ActionId STOP = new ActionId("onboarding.stop");
  static final ActionId RESUME = new ActionId("onboarding.resume");
  static final FormId ANSWER = new FormId("onboarding.answer");
  static final String WORDS = "words";
  private static final ActionId RUN = new ActionId("command.run");
  private static final String NETWORKS_COMMAND = "mes réseaux";
  private static final int LONGEST_ANSWER = 1_000;

  private OnboardingCards() {}

  /**
   * A step as its traveller receives it.
   *
   * @param referents whom it tells them to turn to, if it does
   */
  static Card step(
      Texts texts, Journey journey, Step step, List<String> referents, boolean isReminder) {
    List<CardElement> before =
        isReminder
            ? List.of(new CardElement.Remark(texts.rich(OnboardingPhrase.REMINDER)))
            : List.of();
    return step(texts, step, journey.id() + ":" + step.id(), before, referents);
  }

  /** The same with buttons that lead nowhere, for organisers. */
  static Card preview(Texts texts, Step step, List<String> referents) {
    return step(texts, step, "0:" + step.id(), List.of(), referents);
  }

  private static Card step(
      Texts texts, Step step, String argument, List<CardElement> before, List<String> referents) {
    String title = step.title(texts);
    List<CardElement> elements = new ArrayList<>(before);
    elements.add(new CardElement.Heading(title));
    elements.add(new CardElement.Paragraph(step.body(texts)));
    if (!referents.isEmpty()) {
      elements.add(
          new CardElement.Paragraph(
              texts.rich(
                  OnboardingPhrase.REFERENTS,
                  with("count", referents.size()),
                  with("names", texts.list(referents)))));
    }
    elements.add(new CardElement.Buttons(buttons(texts, step, argument)));
    return new Card(title, elements);
  }

  private static List<Button> buttons(Texts texts, Step step, String argument) {
    List<Button> buttons = new ArrayList<>();
    String code = step.code();
    String command = step.command();
    if (code != null && command != null) {
      String label = texts.plain(OnboardingPhrase.valueOf("BUTTON_" + code));
      buttons.add(Button.press(label, RUN, command).primary());
    }
    if (step.asksForNetworks()) {
      String label = texts.plain(OnboardingPhrase.BUTTON_NETWORKS);
      buttons.add(Button.press(label, RUN, NETWORKS_COMMAND));
    }
    if (step.doneWhen() == Deed.ANSWER) {
      buttons.add(Button.open(texts.plain(OnboardingPhrase.WRITE), ANSWER, argument).primary());
    }
    if (step.doneWhen() == Deed.SAYING) {
      buttons.add(Button.press(texts.plain(OnboardingPhrase.DONE), DONE, argument));
    }
    if (step.doneWhen() != Deed.NONE) {
      buttons.add(Button.press(texts.plain(OnboardingPhrase.LATER), LATER, argument));
    }
    buttons.add(Button.press(texts.plain(OnboardingPhrase.NO_THANKS), STOP, argument));
    return buttons;
  }

  static Form answer(Texts texts, Step step, String argument) {
    return new Form(
        ANSWER,
        argument,
        texts.plain(OnboardingPhrase.ANSWER_FORM),
        new Form.Labels(
            texts.plain(OnboardingPhrase.ANSWER_SEND), texts.plain(OnboardingPhrase.CANCEL)),
        List.of(
            new FormField.Explanation("about", step.body(texts)),
            FormField.TextField.lines(
                WORDS, texts.plain(OnboardingPhrase.ANSWER_LABEL), LONGEST_ANSWER)));
  }

  /** What somebody answered, for organisers: to introduce them by, or for nobody else. */
  static Card answered(Texts texts, Step step, Person person, String answer) {
    boolean isIntroduction = step.isIntroduction();
    RichText said =
        texts.rich(
            isIntroduction ? OnboardingPhrase.INTRODUCTION : OnboardingPhrase.ANSWERED,
            with("name", person.name()),
            with("step", step.title(texts)));
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Quotation(RichText.plain(answer)),
        new CardElement.Remark(
            texts.rich(
                isIntroduction
                    ? OnboardingPhrase.INTRODUCTION_HOW
                    : OnboardingPhrase.ANSWERED_HOW)));
  }

  /** How far somebody has come. */
  static List<CardElement> progress(Texts texts, Journey journey, Progress progress) {
    List<CardElement> elements = new ArrayList<>();
    elements.add(
        new CardElement.Paragraph(
            texts.rich(
                OnboardingPhrase.HOME_PROGRESS,
                with("done", progress.done()),
                with("all", progress.all()))));
    progress.current().ifPresent(step -> elements.addAll(next(texts, journey, step)));
    return elements;
  }

  private static List<CardElement> next(Texts texts, Journey journey, Step step) {
    String argument = String.valueOf(journey.id());
    return List.of(
        new CardElement.Paragraph(
            texts.rich(OnboardingPhrase.HOME_NEXT, with("title", step.title(texts)))),
        new CardElement.Buttons(
            List.of(Button.press(texts.plain(OnboardingPhrase.RESUME), RESUME, argument))));
  }
}
