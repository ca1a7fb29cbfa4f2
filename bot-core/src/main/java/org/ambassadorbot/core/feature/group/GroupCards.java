package org.ambassadorbot.core.feature.group;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.GroupKind;

/** What groups look like to organisers. */
final class GroupCards {
  static final ActionId SHOW = new ActionId("group.show");
  static final ActionId LIST = new ActionId("group.list");
  static final ActionId DELETE = new ActionId("group.delete");
  static final ActionId DELETE_SURE = new ActionId("group.delete-sure");
  private static final int MOST_LISTED = 25;
  private static final int MOST_BUTTONS = 8;
  static final int MOST_NAMES = 30;

  private GroupCards() {}

  static String kind(Texts texts, GroupKind kind) {
    return texts.plain(GroupPhrase.valueOf("KIND_" + kind.name()));
  }

  static Card list(Texts texts, List<Group> groups, Map<GroupId, Integer> sizes) {
    String title = texts.plain(GroupPhrase.TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    if (groups.isEmpty()) {
      elements.add(new CardElement.Paragraph(texts.rich(GroupPhrase.NONE)));
    }
    List<Group> listed = groups.subList(0, Math.min(MOST_LISTED, groups.size()));
    for (GroupKind kind : GroupKind.values()) {
      addKind(elements, texts, kind, listed, sizes);
    }
    if (groups.size() > listed.size()) {
      int more = groups.size() - listed.size();
      elements.add(new CardElement.Remark(texts.rich(GroupPhrase.MORE, with("count", more))));
    }
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.open(texts.plain(GroupPhrase.NEW), GroupForms.NEW, "").primary());
    listed.stream().limit(MOST_BUTTONS).forEach(group -> buttons.add(show(group)));
    elements.add(new CardElement.Buttons(buttons));
    return new Card(title, elements);
  }

  private static Button show(Group group) {
    return Button.press(group.name(), SHOW, argument(group));
  }

  private static String argument(Group group) {
    return String.valueOf(group.id().value());
  }

  private static void addKind(
      List<CardElement> elements,
      Texts texts,
      GroupKind kind,
      List<Group> groups,
      Map<GroupId, Integer> sizes) {
    List<RichText> lines =
        groups.stream()
            .filter(group -> group.kind() == kind)
            .map(
                group ->
                    texts.rich(
                        GroupPhrase.LINE,
                        with("name", group.name()),
                        with("count", sizes.getOrDefault(group.id(), 0))))
            .toList();
    if (!lines.isEmpty()) {
      elements.add(new CardElement.Paragraph(RichText.strong(kind(texts, kind))));
      elements.add(new CardElement.Items(lines, false));
    }
  }

  /** The names of some of a group's people, and how many they are in all. */
  record Members(List<String> names, int count) {}

  /** What is said of a group beyond its people, and what can be done about that. */
  record Beyond(List<RichText> words, List<Button> buttons) {}

  /** One group, with the names of some of its members, after what was just done to it. */
  static Card group(Texts texts, Group group, Members members, Beyond beyond) {
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(group.name()));
    elements.add(
        new CardElement.Paragraph(
            texts.rich(
                GroupPhrase.COUNT,
                with("kind", kind(texts, group.kind())),
                with("count", members.count()))));
    if (members.count() > 0) {
      elements.add(new CardElement.Paragraph(names(texts, members)));
    }
    beyond.words().forEach(words -> elements.add(new CardElement.Paragraph(words)));
    String id = argument(group);
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.open(texts.plain(GroupPhrase.ADD), GroupForms.ADD, id).primary());
    if (members.count() > 0) {
      buttons.add(Button.open(texts.plain(GroupPhrase.REMOVE), GroupForms.REMOVE, id));
    }
    buttons.addAll(beyond.buttons());
    buttons.add(Button.press(texts.plain(GroupPhrase.DELETE), DELETE, id).danger());
    buttons.add(Button.press(texts.plain(GroupPhrase.ALL), LIST, ""));
    elements.add(new CardElement.Buttons(buttons));
    return new Card(group.name(), elements);
  }

  private static RichText names(Texts texts, Members members) {
    if (members.count() <= members.names().size()) {
      return texts.rich(GroupPhrase.MEMBERS, with("names", texts.list(members.names())));
    }
    return texts.rich(
        GroupPhrase.MEMBERS_MORE,
        with("names", String.join(", ", members.names())),
        with("count", members.count() - members.names().size()));
  }

  static Card deleteSure(Texts texts, Group group) {
    RichText sure = texts.rich(GroupPhrase.DELETE_SURE, with("name", group.name()));
    return Card.of(
        sure.words(),
        new CardElement.Paragraph(sure),
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(GroupPhrase.DELETE_YES), DELETE_SURE, argument(group))
                    .danger(),
                Button.press(texts.plain(GroupPhrase.DELETE_NO), SHOW, argument(group)))));
  }

  static List<CardElement> home(Texts texts, List<Group> groups) {
    if (groups.isEmpty()) {
      return List.of();
    }
    List<String> names = groups.stream().map(Group::name).limit(MOST_BUTTONS).toList();
    return List.of(
        new CardElement.Paragraph(
            texts.rich(GroupPhrase.HOME_GROUPS, with("names", texts.list(names)))));
  }
}
