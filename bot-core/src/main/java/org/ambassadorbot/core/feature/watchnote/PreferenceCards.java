package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;

/** What a person wants of the note, and how to change it. */
final class PreferenceCards {
  static final ActionId SHOW = new ActionId("watch.frequency");
  static final ActionId CHOOSE = new ActionId("watch.choose-frequency");
  static final FormId TOPICS = new FormId("watch.topics");
  static final String RUBRICS = "rubrics";

  private PreferenceCards() {}

  static Card choice(Texts texts, Frequency current, List<Rubric> rubrics, Set<RubricId> topics) {
    String now = texts.plain(name(current));
    List<CardElement> elements = new ArrayList<>();
    elements.add(
        new CardElement.Paragraph(texts.rich(PreferencePhrase.NOW, with("frequency", now))));
    if (!topics.isEmpty()) {
      List<String> names =
          rubrics.stream()
              .filter(rubric -> topics.contains(rubric.id()))
              .map(Rubric::name)
              .toList();
      elements.add(
          new CardElement.Paragraph(
              texts.rich(PreferencePhrase.TOPICS_NOW, with("rubrics", texts.list(names)))));
    }
    List<Button> buttons =
        new ArrayList<>(
            Arrays.stream(Frequency.values())
                .filter(frequency -> frequency != current)
                .map(each -> Button.press(label(texts, each), CHOOSE, each.name()))
                .toList());
    if (!rubrics.isEmpty()) {
      buttons.add(Button.open(texts.plain(PreferencePhrase.TOPICS), TOPICS, ""));
    }
    elements.add(new CardElement.Buttons(buttons));
    return new Card(texts.plain(PreferencePhrase.NOW, with("frequency", now)), elements);
  }

  private static String label(Texts texts, Frequency frequency) {
    String name = texts.plain(name(frequency));
    return name.substring(0, 1).toUpperCase(texts.language().locale()) + name.substring(1);
  }

  static PreferencePhrase name(Frequency frequency) {
    return PreferencePhrase.valueOf(frequency.name());
  }

  static Form topics(Texts texts, List<Rubric> rubrics, Set<RubricId> topics) {
    List<Choice> choices =
        rubrics.stream()
            .map(rubric -> new Choice(Long.toString(rubric.id().value()), rubric.name()))
            .toList();
    List<String> chosen =
        topics.stream().map(topic -> Long.toString(topic.value())).sorted().toList();
    FormField field =
        new FormField.ChoiceField(
                RUBRICS,
                texts.plain(PreferencePhrase.TOPICS_LABEL),
                choices,
                List.of(),
                true,
                false)
            .startingWith(chosen);
    return new Form(
        TOPICS,
        "",
        texts.plain(PreferencePhrase.TOPICS),
        new Form.Labels(texts.plain(WatchPhrase.SAVE), texts.plain(WatchPhrase.CANCEL)),
        List.of(new FormField.Explanation("how", texts.rich(PreferencePhrase.TOPICS_HOW)), field));
  }
}
