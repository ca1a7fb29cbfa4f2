package org.ambassadorbot.core.feature.group;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.ambassadorbot.core.people.PersonId;

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
    List<PersonId> members = groups.members(group.programme(), group.id());
    Map<PersonId, Person> shown =
        people.find(
            group.programme(), members.subList(0, Math.min(GroupCards.MOST_NAMES, members.size())));
    List<String> names =
        members.stream()
            .filter(shown::containsKey)
            .map(member -> Objects.requireNonNull(shown.get(member)).name())
            .toList();
    Optional<FollowedGroups.Followed> what = followed.find(group);
    List<RichText> words = new ArrayList<>(news);
    what.ifPresent(it -> words.addAll(FollowCards.state(texts, it, followed.origins(group))));
    boolean canFollow = what.isPresent() || followable.isAny(group.programme());
    List<Button> buttons =
        canFollow ? FollowCards.buttons(texts, group, what.isPresent()) : List.of();
    return GroupCards.group(
        texts,
        group,
        new GroupCards.Members(names, members.size()),
        new GroupCards.Beyond(words, buttons));
  }
}
