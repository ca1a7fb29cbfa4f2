package org.ambassadorbot.core.feature.onboarding;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** What organisers see of the steps, and the form that changes one. */
final class PathCards {
  static final ActionId PATH = new ActionId("path.show");
  static final ActionId STEP = new ActionId("path.step");
  static final ActionId RAISE = new ActionId("path.raise");
  static final ActionId SWITCH = new ActionId("path.switch");
  static final FormId CHANGE = new FormId("path.change");
  static final FormId ADD = new FormId("path.add");
  static final String DAYS = "days";
  private static final int LONGEST = 2_000;
  private static final int FEWEST_SHOWN = 5;
  private static final int MOST_BUTTONS = 15;

  private PathCards() {}

  static String name(Texts texts, Path path) {
    return texts.plain(OnboardingPhrase.valueOf("PATH_" + path.name()));
  }

  static Card path(Texts texts, Path path, List<Step> steps) {
    String title = texts.plain(OnboardingPhrase.PATH_TITLE, with("path", name(texts, path)));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(
        new CardElement.Items(steps.stream().map(step -> line(texts, step)).toList(), true));
    elements.add(new CardElement.Remark(texts.rich(OnboardingPhrase.PATH_HINT)));
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_BUTTONS, steps.size()); i++) {
      String label = texts.plain(OnboardingPhrase.STEP_BUTTON, with("number", i + 1));
      buttons.add(Button.press(label, STEP, id(steps.get(i))));
    }
    buttons.add(Button.open(texts.plain(OnboardingPhrase.ADD), ADD, path.name()));
    for (Path other : Path.values()) {
      if (other != path) {
        buttons.add(Button.press(name(texts, other), PATH, other.name()));
      }
    }
    elements.add(new CardElement.Buttons(buttons));
    return new Card(title, elements);
  }

  private static String id(Step step) {
    return String.valueOf(step.id());
  }

  private static RichText line(Texts texts, Step step) {
    return step.isActive()
        ? texts.rich(
            OnboardingPhrase.PATH_LINE, with("title", step.title(texts)), with("days", step.days()))
        : texts.rich(OnboardingPhrase.PATH_LINE_OFF, with("title", step.title(texts)));
  }

  /** One step, exactly as people receive it, with its figures where they show nobody. */
  static Card step(Texts texts, Step step, List<String> referents, JourneyStore.Figures figures) {
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Remark(texts.rich(OnboardingPhrase.PREVIEW)));
    elements.addAll(OnboardingCards.preview(texts, step, referents).elements());
    if (step.isAboutReferents() && referents.isEmpty()) {
      elements.add(new CardElement.Remark(texts.rich(OnboardingPhrase.REFERENTS_NONE)));
    }
    elements.add(new CardElement.Divider());
    elements.add(new CardElement.Paragraph(line(texts, step)));
    elements.add(
        new CardElement.Remark(
            figures.told() < FEWEST_SHOWN
                ? texts.rich(OnboardingPhrase.FIGURES_FEW)
                : texts.rich(
                    OnboardingPhrase.FIGURES,
                    with("told", figures.told()),
                    with("done", figures.done()))));
    OnboardingPhrase change = step.isActive() ? OnboardingPhrase.REMOVE : OnboardingPhrase.RESTORE;
    elements.add(
        new CardElement.Buttons(
            List.of(
                Button.open(texts.plain(OnboardingPhrase.CHANGE), CHANGE, id(step)).primary(),
                Button.press(texts.plain(OnboardingPhrase.RAISE), RAISE, id(step)),
                Button.press(texts.plain(change), SWITCH, id(step)),
                Button.press(texts.plain(OnboardingPhrase.BACK), PATH, step.path().name()))));
    return new Card(step.title(texts), elements);
  }

  static Form change(Texts texts, Step step) {
    return form(
        texts, CHANGE, id(step), String.valueOf(step.days()), step.words(), step.code() != null);
  }

  static Form add(Texts texts, Path path) {
    return form(texts, ADD, path.name(), "1", Map.of(), false);
  }

  private static Form form(
      Texts texts,
      FormId form,
      String argument,
      String days,
      Map<Language, String> words,
      boolean isOriginal) {
    return new Form(
        form,
        argument,
        texts.plain(OnboardingPhrase.STEP_FORM),
        new Form.Labels(texts.plain(OnboardingPhrase.SAVE), texts.plain(OnboardingPhrase.CANCEL)),
        List.of(
            FormField.TextField.line(DAYS, texts.plain(OnboardingPhrase.FIELD_DAYS), 3)
                .startingWith(days),
            words(texts, Language.FRENCH, OnboardingPhrase.FIELD_FRENCH, words, isOriginal),
            words(texts, Language.ENGLISH, OnboardingPhrase.FIELD_ENGLISH, words, isOriginal)));
  }

  private static FormField words(
      Texts texts,
      Language language,
      OnboardingPhrase label,
      Map<Language, String> words,
      boolean isOriginal) {
    FormField.TextField field =
        FormField.TextField.lines(language.code(), texts.plain(label), LONGEST)
            .startingWith(words.get(language))
            .optional();
    return isOriginal ? field.hinting(texts.plain(OnboardingPhrase.HINT_OWN)) : field;
  }
}
