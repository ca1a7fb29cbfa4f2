package org.ambassadorbot.core.feature.watchnote;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.jspecify.annotations.Nullable;

/** The fields in which an item is written and changed. */
final class ItemForms {
  static final FormId ADD = new FormId("watch.add");
  static final FormId CHANGE = new FormId("watch.change");
  static final FormId CHANGE_ON_BOARD = new FormId("board.change");

  static final String LINK = "link";
  static final String TITLE = "title";
  static final String WHY = "why";
  static final String ANGLE = "angle";
  static final String RUBRIC = "rubric";

  private ItemForms() {}

  static Form add(Texts texts, List<Rubric> rubrics, @Nullable RubricId likely) {
    return new Form(
        ADD,
        "",
        texts.plain(WatchPhrase.FORM_TITLE),
        labels(texts, WatchPhrase.SUBMIT),
        fields(texts, null, rubrics, likely));
  }

  static Form change(FormId form, Texts texts, Item item, List<Rubric> rubrics) {
    return new Form(
        form,
        ReadItem.of(item).argument(),
        texts.plain(WatchPhrase.CHANGE_TITLE),
        labels(texts, WatchPhrase.SAVE),
        fields(texts, item.words(), rubrics, item.rubric()));
  }

  private static Form.Labels labels(Texts texts, WatchPhrase submit) {
    return new Form.Labels(texts.plain(submit), texts.plain(WatchPhrase.CANCEL));
  }

  private static List<FormField> fields(
      Texts texts, @Nullable ItemWords words, List<Rubric> rubrics, @Nullable RubricId chosen) {
    CanonicalUrl link = words == null ? null : words.link();
    List<FormField> fields = new ArrayList<>();
    fields.add(
        FormField.TextField.line(LINK, texts.plain(WatchPhrase.LINK_LABEL), CanonicalUrl.LONGEST)
            .startingWith(link == null ? null : link.address())
            .optional());
    fields.add(
        FormField.TextField.line(
                TITLE, texts.plain(WatchPhrase.TITLE_LABEL), ItemWords.LONGEST_TITLE)
            .hinting(texts.plain(WatchPhrase.TITLE_HINT))
            .startingWith(words == null ? null : words.title())
            .optional());
    fields.add(
        FormField.TextField.lines(WHY, texts.plain(WatchPhrase.WHY_LABEL), ItemWords.LONGEST_WHY)
            .startingWith(words == null ? null : orNull(words.why()))
            .optional());
    fields.add(
        FormField.TextField.lines(
                ANGLE, texts.plain(WatchPhrase.ANGLE_LABEL), ItemWords.LONGEST_WHY)
            .hinting(texts.plain(WatchPhrase.ANGLE_HINT))
            .startingWith(words == null ? null : orNull(words.angle()))
            .optional());
    if (!rubrics.isEmpty()) {
      fields.add(rubrics(texts, rubrics, chosen));
    }
    return fields;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static FormField rubrics(Texts texts, List<Rubric> rubrics, @Nullable RubricId chosen) {
    List<Choice> choices =
        rubrics.stream()
            .map(rubric -> new Choice(Long.toString(rubric.id().value()), rubric.name()))
            .toList();
    boolean isThere = rubrics.stream().anyMatch(rubric -> rubric.id().equals(chosen));
    return new FormField.ChoiceField(
        RUBRIC,
        texts.plain(WatchPhrase.RUBRIC_LABEL),
        choices,
        isThere && chosen != null ? List.of(Long.toString(chosen.value())) : List.of(),
        false,
        false);
  }
}
