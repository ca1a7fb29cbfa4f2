package org.ambassadorbot.core.feature.home;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Role;

/** What a person can do, grouped by whom it is for. */
final class HelpCards {
  static final ActionId GROUP = new ActionId("help.group");

  /** More lines than this are a wall, not a help. */
  private static final int FEW = 20;

  private HelpCards() {}

  /** Whom commands are for, in the order help shows them. */
  private enum Group {
    EVERYBODY(HomePhrase.GROUP_EVERYBODY),
    AMBASSADORS(HomePhrase.GROUP_AMBASSADORS),
    ORGANISERS(HomePhrase.GROUP_ORGANISERS),
    ADMINISTRATORS(HomePhrase.GROUP_ADMINISTRATORS);

    private final HomePhrase title;

    Group(HomePhrase title) {
      this.title = title;
    }

    static Group of(Access access) {
      if (access.roles().isEmpty()) {
        return EVERYBODY;
      }
      if (access.roles().contains(Role.AMBASSADOR)) {
        return AMBASSADORS;
      }
      return access.roles().equals(Set.of(Role.ADMINISTRATOR)) ? ADMINISTRATORS : ORGANISERS;
    }
  }

  /** All a person may ask: with what it does as long as that is short, else the words alone. */
  static Card help(Turn turn, List<Command> commands) {
    Texts texts = turn.texts();
    boolean isShort = commands.size() <= FEW;
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(texts.plain(HomePhrase.HELP_TITLE)));
    byGroup(commands)
        .forEach((group, theirs) -> elements.addAll(part(texts, group, theirs, isShort)));
    elements.add(new CardElement.Remark(texts.rich(HomePhrase.HELP_HOW)));
    if (!isShort) {
      elements.add(groups(texts, byGroup(commands).keySet()));
    }
    return new Card(texts.plain(HomePhrase.HELP_TITLE), elements);
  }

  /** What the words of one group do, and the way to the other groups. */
  static Card group(Turn turn, List<Command> commands, String name) {
    Map<Group, List<Command>> groups = byGroup(commands);
    return groups.keySet().stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .map(group -> group(turn.texts(), group, groups))
        .orElseGet(() -> help(turn, commands));
  }

  private static Card group(Texts texts, Group group, Map<Group, List<Command>> groups) {
    List<CardElement> elements =
        new ArrayList<>(part(texts, group, groups.getOrDefault(group, List.of()), true));
    Set<Group> others = new LinkedHashSet<>(groups.keySet());
    others.remove(group);
    if (!others.isEmpty()) {
      elements.add(groups(texts, others));
    }
    return new Card(texts.plain(group.title), elements);
  }

  /** What a few commands do. */
  static Card detail(Turn turn, List<Command> commands) {
    return new Card(
        turn.texts().plain(HomePhrase.HELP_TITLE),
        List.of(new CardElement.Items(lines(turn.texts(), commands), false)));
  }

  private static Map<Group, List<Command>> byGroup(List<Command> commands) {
    Map<Group, List<Command>> groups = new EnumMap<>(Group.class);
    commands.forEach(
        command ->
            groups
                .computeIfAbsent(Group.of(command.access()), key -> new ArrayList<>())
                .add(command));
    return groups;
  }

  private static List<CardElement> part(
      Texts texts, Group group, List<Command> commands, boolean isDetailed) {
    return List.of(
        new CardElement.Paragraph(RichText.strong(texts.plain(group.title))),
        isDetailed
            ? new CardElement.Items(lines(texts, commands), false)
            : new CardElement.Paragraph(words(texts, commands)));
  }

  private static List<RichText> lines(Texts texts, List<Command> commands) {
    return commands.stream()
        .map(
            command ->
                texts.rich(
                    HomePhrase.HELP_LINE,
                    with("word", word(texts, command)),
                    with("help", texts.rich(command.help()))))
        .toList();
  }

  private static RichText words(Texts texts, List<Command> commands) {
    RichText all = RichText.plain("");
    for (Command command : commands) {
      RichText next = texts.rich(HomePhrase.HELP_WORD, with("word", word(texts, command)));
      all = all.isEmpty() ? next : all.and(RichText.plain(" · ")).and(next);
    }
    return all;
  }

  private static String word(Texts texts, Command command) {
    return command.names().in(texts.language()).get(0);
  }

  private static CardElement groups(Texts texts, Set<Group> groups) {
    return new CardElement.Buttons(
        groups.stream()
            .map(group -> Button.press(texts.plain(group.title), GROUP, group.name()))
            .toList());
  }
}
