package org.ambassadorbot.core.feature.group;

import java.util.Arrays;
import java.util.List;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupKind;

/** The fields in which groups are made and filled. */
final class GroupForms {
  static final FormId NEW = new FormId("group.new");
  static final FormId ADD = new FormId("group.add");
  static final FormId REMOVE = new FormId("group.remove");
  static final String NAME = "name";
  static final String KIND = "kind";
  static final String PEOPLE = "people";
  private static final int LONGEST_LIST = 3_000;

  private GroupForms() {}

  static Form creation(Texts texts) {
    List<Choice> kinds =
        Arrays.stream(GroupKind.values())
            .map(kind -> new Choice(kind.name(), GroupCards.kind(texts, kind)))
            .toList();
    return new Form(
        NEW,
        "",
        texts.plain(GroupPhrase.FORM_NEW),
        labels(texts),
        List.of(
            FormField.TextField.line(NAME, texts.plain(GroupPhrase.FIELD_NAME), Group.LONGEST_NAME),
            new FormField.ChoiceField(
                KIND,
                texts.plain(GroupPhrase.FIELD_KIND),
                kinds,
                List.of(GroupKind.DEPARTMENT.name()),
                false,
                true),
            people(texts).optional()));
  }

  static Form people(Texts texts, FormId form, Group group) {
    GroupPhrase title = form.equals(ADD) ? GroupPhrase.FORM_ADD : GroupPhrase.FORM_REMOVE;
    return new Form(
        form,
        String.valueOf(group.id().value()),
        texts.plain(title),
        labels(texts),
        List.of(people(texts)));
  }

  private static FormField.TextField people(Texts texts) {
    return FormField.TextField.lines(PEOPLE, texts.plain(GroupPhrase.FIELD_PEOPLE), LONGEST_LIST)
        .hinting(texts.plain(GroupPhrase.HINT_PEOPLE));
  }

  private static Form.Labels labels(Texts texts) {
    return new Form.Labels(texts.plain(GroupPhrase.SAVE), texts.plain(GroupPhrase.CANCEL));
  }
}
