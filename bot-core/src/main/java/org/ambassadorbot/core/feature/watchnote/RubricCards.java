package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ambassadorbot.core.dispatch.GroupField;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.jspecify.annotations.Nullable;

/** What the departments' rubrics and the week of the note look like to organisers. */
final class RubricCards {
  static final FormId ADD = new FormId("rubric.add");
  static final FormId CHANGE = new FormId("rubric.change");
  static final FormId RHYTHM = new FormId("watch.rhythm");
  static final ActionId UP = new ActionId("rubric.up");
  static final ActionId CLOSE = new ActionId("rubric.close");

  static final String NAME = "name";
  static final String OWNER = "owner";
  static final String NO_OWNER = "nobody";
  static final String AUDIENCE = "audience";
  static final String CLOSING_DAY = "closing-day";
  static final String CLOSING_TIME = "closing-time";
  static final String SENDING_DAY = "sending-day";
  static final String SENDING_TIME = "sending-time";
  static final String THRESHOLD = "threshold";
  static final String ZONE = "zone";
  private static final int LONGEST_ZONE = 60;

  private RubricCards() {}

  /** A rubric, its owner and its readers by name; empty for nobody and for everybody. */
  record Named(Rubric rubric, String owner, String readers) {}

  static Card list(Texts texts, List<Named> rubrics) {
    String title = texts.plain(RubricPhrase.TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    if (rubrics.isEmpty()) {
      elements.add(new CardElement.Paragraph(texts.rich(RubricPhrase.NONE)));
    }
    for (int i = 0; i < rubrics.size(); i++) {
      Named named = rubrics.get(i);
      elements.add(new CardElement.Paragraph(line(texts, named)));
      elements.add(new CardElement.Buttons(buttons(texts, named.rubric(), i)));
    }
    elements.add(
        new CardElement.Buttons(
            List.of(
                Button.open(texts.plain(RubricPhrase.ADD), ADD, "").primary(),
                Button.open(texts.plain(RubricPhrase.RHYTHM_TITLE), RHYTHM, ""))));
    return new Card(title, elements);
  }

  private static RichText line(Texts texts, Named named) {
    String owner = named.owner().isEmpty() ? texts.plain(RubricPhrase.NO_OWNER) : named.owner();
    RichText line =
        texts.rich(RubricPhrase.LINE, with("name", named.rubric().name()), with("owner", owner));
    return named.readers().isEmpty()
        ? line
        : line.and(RichText.plain(" "))
            .and(texts.rich(RubricPhrase.FOR, with("readers", named.readers())));
  }

  private static List<Button> buttons(Texts texts, Rubric rubric, int index) {
    String id = Long.toString(rubric.id().value());
    List<Button> buttons = new ArrayList<>();
    if (index > 0) {
      buttons.add(Button.press(texts.plain(RubricPhrase.UP, with("name", rubric.name())), UP, id));
    }
    buttons.add(
        Button.open(texts.plain(RubricPhrase.CHANGE, with("name", rubric.name())), CHANGE, id));
    buttons.add(
        Button.press(texts.plain(RubricPhrase.CLOSE, with("name", rubric.name())), CLOSE, id));
    return buttons;
  }

  static Form form(Texts texts, @Nullable Named named, List<Group> groups) {
    List<FormField> fields = new ArrayList<>();
    fields.add(
        FormField.TextField.line(NAME, texts.plain(RubricPhrase.NAME_LABEL), Rubric.LONGEST_NAME)
            .hinting(texts.plain(RubricPhrase.NAME_HINT))
            .startingWith(named == null ? null : named.rubric().name()));
    if (named != null && !named.owner().isEmpty()) {
      fields.add(
          new FormField.Explanation(
              "now", texts.rich(RubricPhrase.OWNER_NOW, with("owner", named.owner()))));
    }
    fields.add(new FormField.PersonField(OWNER, texts.plain(RubricPhrase.OWNER_LABEL), false));
    if (named != null && !named.owner().isEmpty()) {
      fields.add(
          new FormField.TickField(
              NO_OWNER,
              texts.plain(RubricPhrase.NO_OWNER_LABEL),
              texts.plain(RubricPhrase.NO_OWNER_LABEL),
              false,
              false));
    }
    if (!groups.isEmpty()) {
      fields.add(audience(texts, named == null ? null : named.rubric().audience(), groups));
    }
    return new Form(
        named == null ? ADD : CHANGE,
        named == null ? "" : Long.toString(named.rubric().id().value()),
        texts.plain(named == null ? RubricPhrase.ADD_TITLE : RubricPhrase.CHANGE_TITLE),
        labels(texts),
        fields);
  }

  private static FormField audience(Texts texts, @Nullable GroupId chosen, List<Group> groups) {
    FormField field =
        GroupField.one(
            texts,
            FormField.TextField.line(
                AUDIENCE, texts.plain(RubricPhrase.AUDIENCE_LABEL), Group.LONGEST_NAME),
            groups,
            texts.plain(RubricPhrase.EVERYBODY));
    return groups.stream()
        .filter(group -> group.id().equals(chosen))
        .findFirst()
        .map(group -> GroupField.startingWith(field, group))
        .orElse(field);
  }

  static Form rhythm(Texts texts, Rhythm rhythm) {
    return new Form(
        RHYTHM,
        "",
        texts.plain(RubricPhrase.RHYTHM_TITLE),
        labels(texts),
        List.of(
            day(texts, CLOSING_DAY, RubricPhrase.CLOSING_DAY, rhythm.closing().day()),
            new FormField.TimeField(
                CLOSING_TIME,
                texts.plain(RubricPhrase.CLOSING_TIME),
                rhythm.closing().time(),
                true),
            day(texts, SENDING_DAY, RubricPhrase.SENDING_DAY, rhythm.sending().day()),
            new FormField.TimeField(
                SENDING_TIME,
                texts.plain(RubricPhrase.SENDING_TIME),
                rhythm.sending().time(),
                true),
            FormField.TextField.line(THRESHOLD, texts.plain(RubricPhrase.THRESHOLD), 2)
                .hinting(texts.plain(RubricPhrase.THRESHOLD_HINT))
                .startingWith(Integer.toString(rhythm.threshold())),
            FormField.TextField.line(ZONE, texts.plain(RubricPhrase.ZONE), LONGEST_ZONE)
                .startingWith(rhythm.zone().getId())));
  }

  private static FormField day(Texts texts, String name, RubricPhrase label, DayOfWeek day) {
    List<Choice> choices =
        Arrays.stream(DayOfWeek.values())
            .map(
                each ->
                    new Choice(
                        each.name(),
                        each.getDisplayName(TextStyle.FULL, texts.language().locale())))
            .toList();
    return new FormField.ChoiceField(
        name, texts.plain(label), choices, List.of(day.name()), false, true);
  }

  private static Form.Labels labels(Texts texts) {
    return new Form.Labels(texts.plain(WatchPhrase.SAVE), texts.plain(WatchPhrase.CANCEL));
  }
}
