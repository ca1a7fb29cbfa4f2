package org.ambassadorbot.core.feature.home;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Role;

/** What a person can do, grouped by whom it is for. */
final class HelpCards {
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
      return access.roles().equals(java.util.Set.of(Role.ADMINISTRATOR))
          ? ADMINISTRATORS
          : ORGANISERS;
    }
  }

  static Card help(Turn turn, List<Command> commands) {
    Texts texts = turn.texts();
    Map<Group, List<RichText>> lines = new EnumMap<>(Group.class);
    commands.stream()
        .filter(command -> command.access().allows(turn.person()))
        .forEach(
            command ->
                lines
                    .computeIfAbsent(Group.of(command.access()), key -> new ArrayList<>())
                    .add(line(texts, command)));
    String title = texts.plain(HomePhrase.HELP_TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    lines.forEach((group, items) -> addGroup(elements, texts, group, items));
    elements.add(new CardElement.Remark(texts.rich(HomePhrase.HELP_HOW)));
    return new Card(title, elements);
  }

  private static void addGroup(
      List<CardElement> elements, Texts texts, Group group, List<RichText> items) {
    elements.add(new CardElement.Paragraph(RichText.strong(texts.plain(group.title))));
    elements.add(new CardElement.Items(items, false));
  }

  private static RichText line(Texts texts, Command command) {
    return texts.rich(
        HomePhrase.HELP_LINE,
        with("word", command.names().in(texts.language()).get(0)),
        with("help", texts.rich(command.help())));
  }
}
