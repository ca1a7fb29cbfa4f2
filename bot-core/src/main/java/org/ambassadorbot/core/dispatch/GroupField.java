package org.ambassadorbot.core.dispatch;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * How a form asks for groups: by a list to choose from, or by their names where there are too many
 * for a list. No answer means everybody. Thread-safe.
 */
public final class GroupField {
  private static final String EVERYBODY = "everybody";
  private static final int LONGEST_NAMES = 3_000;
  private static final int MOST_SHOWN = 5;
  private static final int SHORTEST_COMPARED = 3;

  private final Groups groups;

  @Inject
  public GroupField(Groups groups) {
    this.groups = groups;
  }

  /**
   * What an answer names.
   *
   * @param groups every group of it; none for everybody
   * @param wrong what is said of a group that is not there, or null
   */
  public record Reading(List<Group> groups, @Nullable String wrong) {
    public Reading {
      groups = List.copyOf(groups);
    }
  }

  /** Whether there are too many groups for a list of choices. */
  public static boolean isNamed(List<Group> all) {
    return all.size() > FormField.ChoiceField.MOST;
  }

  /**
   * A field for one group or for everybody.
   *
   * @param everybody what the choice without a group is called
   */
  public static FormField one(
      Texts texts, FormField.TextField field, List<Group> all, String everybody) {
    if (isNamed(all)) {
      return field.optional().hinting(texts.plain(DispatchPhrase.GROUP_HINT));
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(EVERYBODY, everybody));
    choices.addAll(choices(all));
    return new FormField.ChoiceField(
        field.name(), field.label(), choices, List.of(EVERYBODY), false, true);
  }

  /** The same field for one group, with a group that is chosen already. */
  public static FormField startingWith(FormField one, Group chosen) {
    boolean isName = one instanceof FormField.TextField;
    return one.startingWith(List.of(isName ? chosen.name() : value(chosen)));
  }

  /** A field for any number of groups; only where there are any. */
  public static FormField several(
      Texts texts, FormField.TextField field, List<Group> all, Collection<GroupId> chosen) {
    List<Group> initial = all.stream().filter(group -> chosen.contains(group.id())).toList();
    if (isNamed(all)) {
      String names = initial.stream().map(Group::name).collect(Collectors.joining("\n"));
      return FormField.TextField.lines(field.name(), field.label(), LONGEST_NAMES)
          .optional()
          .hinting(texts.plain(DispatchPhrase.GROUPS_HINT))
          .startingWith(names.isEmpty() ? null : names);
    }
    return new FormField.ChoiceField(
        field.name(),
        field.label(),
        choices(all),
        initial.stream().map(group -> value(group)).toList(),
        true,
        false);
  }

  private static List<Choice> choices(List<Group> all) {
    return all.stream().map(group -> new Choice(value(group), group.name())).toList();
  }

  private static String value(Group group) {
    return String.valueOf(group.id().value());
  }

  /** Reads what came back from such a field, whichever of the two it was. */
  public Reading read(Turn turn, List<String> answers) {
    List<Group> all = groups.list(turn.programme().id());
    return isNamed(all)
        ? named(turn.texts(), all, answers.stream().flatMap(String::lines).toList())
        : chosen(turn.texts(), all, answers);
  }

  /** Reads one name; a name is needed. */
  public Reading named(Turn turn, String name) {
    return named(turn.texts(), groups.list(turn.programme().id()), List.of(name));
  }

  private static Reading chosen(Texts texts, List<Group> all, List<String> values) {
    List<Group> found = all.stream().filter(group -> values.contains(value(group))).toList();
    boolean isAnyGone =
        values.stream()
            .filter(value -> !value.isEmpty() && !value.equals(EVERYBODY))
            .anyMatch(value -> all.stream().noneMatch(group -> value(group).equals(value)));
    return new Reading(found, isAnyGone ? texts.plain(DispatchPhrase.GROUP_IS_GONE) : null);
  }

  private Reading named(Texts texts, List<Group> all, List<String> names) {
    List<Group> found = new ArrayList<>();
    String wrong = null;
    for (String written : names) {
      String name = Wording.clean(written).strip();
      if (name.isEmpty()) {
        continue;
      }
      Optional<Group> group =
          all.isEmpty() ? Optional.empty() : groups.named(all.get(0).programme(), name);
      group.ifPresent(found::add);
      wrong = group.isEmpty() && wrong == null ? unknown(texts, all, name) : wrong;
    }
    return new Reading(found.stream().distinct().toList(), wrong);
  }

  private static String unknown(Texts texts, List<Group> all, String name) {
    List<String> alike = alike(all, name);
    return texts.plain(
        alike.isEmpty() ? DispatchPhrase.GROUP_IS_UNKNOWN : DispatchPhrase.GROUP_IS_UNCLEAR,
        with("name", name),
        with("groups", String.join(", ", alike)));
  }

  /** Groups whose name holds a word that was typed, those that hold all of it first. */
  private static List<String> alike(List<Group> all, String typed) {
    String wanted = Normaliser.normalise(typed);
    List<String> words =
        Arrays.stream(wanted.split("\\s+"))
            .filter(word -> word.length() >= SHORTEST_COMPARED)
            .toList();
    List<String> names = all.stream().map(Group::name).toList();
    return Stream.concat(
            names.stream().filter(name -> Normaliser.normalise(name).contains(wanted)),
            names.stream()
                .filter(name -> words.stream().anyMatch(Normaliser.normalise(name)::contains)))
        .distinct()
        .limit(MOST_SHOWN)
        .toList();
  }
}
