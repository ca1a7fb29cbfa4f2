package org.ambassadorbot.core.feature.programme;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** What organisers see of what is to be done in a phase, and the forms that change it. */
final class ChecklistCards {
  static final ActionId TICK = new ActionId("programme.tick");
  static final ActionId UNTICK = new ActionId("programme.untick");
  static final FormId CHANGE = new FormId("programme.change-item");
  static final FormId ADD = new FormId("programme.add-item");
  static final String REMOVE = "remove";
  static final int LONGEST = 150;
  static final int MOST = 12;

  private ChecklistCards() {}

  /** The list of a phase; {@code lines} are its items in words, in the same order. */
  static Card checklist(
      Texts texts,
      ProgrammeRecord record,
      Phase.Kind phase,
      List<Item> items,
      List<RichText> lines) {
    String name = ProgrammeCards.title(texts, record, phase);
    String title = texts.plain(ChecklistPhrase.TITLE, with("phase", name));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    if (items.isEmpty()) {
      elements.add(new CardElement.Paragraph(texts.rich(ChecklistPhrase.EMPTY)));
    }
    if (!items.isEmpty()) {
      elements.add(new CardElement.Items(lines, true));
      elements.add(new CardElement.Buttons(ticks(texts, items)));
      elements.add(new CardElement.Buttons(changes(texts, items)));
    }
    elements.add(new CardElement.Buttons(around(texts, record, phase, items.size())));
    return new Card(title, elements);
  }

  private static List<Button> ticks(Texts texts, List<Item> items) {
    List<Button> buttons = new ArrayList<>();
    for (Item item : items) {
      ChecklistPhrase label = item.isTicked() ? ChecklistPhrase.UNTICK : ChecklistPhrase.TICK;
      buttons.add(
          Button.press(
              texts.plain(label, with("number", buttons.size() + 1)),
              item.isTicked() ? UNTICK : TICK,
              String.valueOf(item.id())));
    }
    return buttons;
  }

  private static List<Button> changes(Texts texts, List<Item> items) {
    List<Button> buttons = new ArrayList<>();
    for (Item item : items) {
      buttons.add(
          Button.open(
              texts.plain(ChecklistPhrase.CHANGE, with("number", buttons.size() + 1)),
              CHANGE,
              String.valueOf(item.id())));
    }
    return buttons;
  }

  private static List<Button> around(
      Texts texts, ProgrammeRecord record, Phase.Kind phase, int count) {
    List<Button> buttons = new ArrayList<>();
    if (count < MOST) {
      buttons.add(Button.open(texts.plain(ChecklistPhrase.ADD), ADD, phase.name()));
    }
    for (Phase.Kind other : Phase.Kind.values()) {
      if (other != phase) {
        String name = ProgrammeCards.title(texts, record, other);
        buttons.add(Button.press(name, ProgrammeCards.CHECKLIST, other.name()));
      }
    }
    buttons.add(Button.press(texts.plain(ChecklistPhrase.BACK), ProgrammeCards.SHOW, ""));
    return buttons;
  }

  static Form change(Texts texts, Item item, Optional<RichText> changed) {
    List<FormField> fields = new ArrayList<>(fields(texts, item.words(), item.code() != null));
    fields.add(
        new FormField.TickField(
            REMOVE,
            texts.plain(ChecklistPhrase.FIELD_REMOVE),
            texts.plain(ChecklistPhrase.REMOVE),
            false,
            false));
    changed.ifPresent(text -> fields.add(new FormField.Explanation("changed", text)));
    return form(texts, CHANGE, String.valueOf(item.id()), ChecklistPhrase.FORM_CHANGE, fields);
  }

  static Form add(Texts texts, Phase.Kind phase) {
    return form(texts, ADD, phase.name(), ChecklistPhrase.FORM_ADD, fields(texts, Map.of(), false));
  }

  private static Form form(
      Texts texts, FormId id, String argument, ChecklistPhrase title, List<FormField> fields) {
    return new Form(
        id,
        argument,
        texts.plain(title),
        new Form.Labels(texts.plain(ProgrammePhrase.SAVE), texts.plain(ProgrammePhrase.CANCEL)),
        fields);
  }

  private static List<FormField> fields(
      Texts texts, Map<Language, String> words, boolean isOriginal) {
    return List.of(
        field(texts, Language.FRENCH, ChecklistPhrase.FIELD_FRENCH, words, isOriginal),
        field(texts, Language.ENGLISH, ChecklistPhrase.FIELD_ENGLISH, words, isOriginal));
  }

  private static FormField field(
      Texts texts,
      Language language,
      ChecklistPhrase label,
      Map<Language, String> words,
      boolean isOriginal) {
    FormField.TextField field =
        FormField.TextField.line(language.code(), texts.plain(label), LONGEST)
            .startingWith(words.get(language))
            .optional();
    return isOriginal ? field.hinting(texts.plain(ChecklistPhrase.HINT_OWN)) : field;
  }
}
