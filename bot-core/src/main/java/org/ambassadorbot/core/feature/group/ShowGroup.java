package org.ambassadorbot.core.feature.group;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.FollowedGroups;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.Person;

/** Draws a group as it is now, and what it follows. Belongs to a transaction. */
final class ShowGroup {
  private final Groups groups;
  private final People people;
  private final FollowedGroups followed;
  private final FollowableGroups followable;

  @Inject
  ShowGroup(Groups groups, People people, FollowedGroups followed, FollowableGroups followable) {
    this.groups = groups;
    this.people = people;
    this.followed = followed;
    this.followable = followable;
  }

  /** A group, after the news of it. */
  Card card(Texts texts, Group group, List<RichText> news) {
    List<String> names =
        groups.members(group.programme(), group.id()).stream()
            .flatMap(person -> people.find(group.programme(), person).stream())
            .map(Person::name)
            .toList();
    Optional<FollowedGroups.Followed> what = followed.find(group);
    List<RichText> words = new ArrayList<>(news);
    what.ifPresent(it -> words.addAll(FollowCards.state(texts, it, followed.origins(group))));
    boolean canFollow = what.isPresent() || followable.isAny(group.programme());
    List<Button> buttons =
        canFollow ? FollowCards.buttons(texts, group, what.isPresent()) : List.of();
    return GroupCards.group(texts, group, names, new GroupCards.Beyond(words, buttons));
  }
}
