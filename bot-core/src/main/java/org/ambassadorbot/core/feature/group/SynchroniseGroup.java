package org.ambassadorbot.core.feature.group;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.FollowedGroups;
import org.ambassadorbot.core.directory.FollowedGroups.Comparison;
import org.ambassadorbot.core.directory.FollowedGroups.Followed;
import org.ambassadorbot.core.directory.FollowedGroups.State;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.feature.group.FollowRequest.Action;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.platform.PlatformGroup;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Database;

/**
 * Asks a platform who is in its groups, outside of any transaction, and then in one of its own does
 * or shows what follows from it. May be run again: what has been done changes nothing more.
 */
final class SynchroniseGroup {
  private final Database database;
  private final Groups groups;
  private final FollowedGroups followed;
  private final FollowableGroups followable;
  private final People people;
  private final TellFollowing telling;
  private final Audit audit;

  @Inject
  SynchroniseGroup(
      Database database,
      Groups groups,
      FollowedGroups followed,
      FollowableGroups followable,
      People people,
      TellFollowing telling,
      Audit audit) {
    this.database = database;
    this.groups = groups;
    this.followed = followed;
    this.followable = followable;
    this.people = people;
    this.telling = telling;
    this.audit = audit;
  }

  void run(Run run) {
    FollowRequest asked = FollowRequest.read(run);
    FollowRequest request =
        database.read(() -> groups.find(asked.group()).map(asked::about).orElse(asked));
    TellFollowing.Told told = telling.told(request, run.plannedAt());
    switch (request.action()) {
      case FIND -> find(request, told);
      case COMPARE, TIE -> consider(request, told);
      case NOW, NIGHTLY -> synchronise(request, told);
    }
  }

  private void find(FollowRequest request, TellFollowing.Told told) {
    FollowableGroups.Offer offer = followable.offer(request.programme());
    database.write(
        () ->
            group(request)
                .ifPresent(
                    group ->
                        told.asker(
                            texts -> FollowCards.choice(texts, group, offer, request.words()))));
  }

  private Optional<Group> group(FollowRequest request) {
    return groups.find(request.programme(), request.group());
  }

  private void consider(FollowRequest request, TellFollowing.Told told) {
    Optional<FollowRequest.Source> source = FollowRequest.Source.read(request.words());
    if (source.isEmpty()) {
      return;
    }
    FollowableGroups.Roster roster = followable.roster(request.programme(), source.get());
    database.write(() -> group(request).ifPresent(group -> consider(group, roster, request, told)));
  }

  private void consider(
      Group group, FollowableGroups.Roster roster, FollowRequest request, TellFollowing.Told told) {
    Optional<PlatformGroup> source = roster.group();
    if (source.isEmpty()) {
      Reason reason = roster.refusal().orElse(Reason.GONE);
      told.asker(texts -> Card.of(FollowCards.refusal(texts, state(reason))));
      return;
    }
    if (request.action() == Action.COMPARE) {
      Comparison comparison = followed.compare(group, roster.accounts());
      told.asker(
          texts -> FollowCards.preview(texts, group, source.get(), shown(group, comparison)));
      return;
    }
    told.organiser().ifPresent(organiser -> tie(group, roster, organiser, told));
  }

  private void tie(
      Group group, FollowableGroups.Roster roster, Person organiser, TellFollowing.Told told) {
    PlatformGroup source = roster.group().orElseThrow();
    followed.tie(group, source, organiser.id());
    audit.record(organiser, "group.tied", subject(group), source.name());
    Comparison changed = followed.follow(group, roster.accounts());
    record(organiser, group, changed);
    told.asker(texts -> telling.group(texts, group, List.of(FollowCards.result(texts, changed))));
  }

  private FollowCards.Shown shown(Group group, Comparison comparison) {
    return new FollowCards.Shown(
        comparison, names(group, comparison.coming()), names(group, comparison.going()));
  }

  private List<String> names(Group group, List<PersonId> who) {
    return who.stream()
        .limit(FollowCards.MOST_NAMES)
        .flatMap(person -> people.find(group.programme(), person).stream())
        .map(Person::name)
        .toList();
  }

  private void synchronise(FollowRequest request, TellFollowing.Told told) {
    Optional<Followed> before = database.read(() -> group(request).flatMap(followed::find));
    if (before.isEmpty()) {
      return;
    }
    FollowableGroups.Roster roster = followable.roster(before.get().source());
    database.write(
        () ->
            group(request)
                .flatMap(followed::find)
                .filter(now -> now.source().equals(before.get().source()))
                .ifPresent(now -> settle(now, roster, request.action(), told)));
  }

  private void settle(
      Followed what, FollowableGroups.Roster roster, Action action, TellFollowing.Told told) {
    Group group = what.group();
    boolean isEmptied = action == Action.NIGHTLY && isEmptied(group, roster);
    if (roster.refusal().isPresent() || isEmptied) {
      wait(what, roster.refusal().map(SynchroniseGroup::state).orElse(State.EMPTIED), action, told);
      return;
    }
    followed.mark(group, State.FOLLOWED);
    Comparison changed = followed.follow(group, roster.accounts());
    Optional<Person> actor =
        action == Action.NOW ? told.organiser() : people.find(group.programme(), what.tiedBy());
    actor.ifPresent(person -> record(person, group, changed));
    if (action == Action.NOW) {
      told.asker(texts -> telling.group(texts, group, List.of(FollowCards.result(texts, changed))));
    }
  }

  /** A night in which everybody would leave at once is more likely a mistake than meant. */
  private boolean isEmptied(Group group, FollowableGroups.Roster roster) {
    Comparison changes = followed.compare(group, roster.accounts());
    return changes.coming().isEmpty()
        && changes.going().size() > 1
        && changes.going().size() == followed.origins(group).synchronised();
  }

  /** Nobody comes or goes; organisers hear of it once, and whoever asked each time. */
  private void wait(Followed what, State state, Action action, TellFollowing.Told told) {
    boolean isNews = followed.mark(what.group(), state);
    if (action == Action.NOW) {
      told.asker(texts -> telling.group(texts, what.group(), List.of()));
    } else if (isNews) {
      told.organisers(
          texts -> {
            RichText said = FollowCards.waiting(texts, what, state);
            return FollowCards.news(texts, what.group(), said);
          });
    }
  }

  private static State state(Reason reason) {
    return reason == Reason.GONE ? State.GONE : State.DENIED;
  }

  private void record(Person actor, Group group, Comparison changed) {
    if (changed.isChange()) {
      String detail = "+%d -%d".formatted(changed.coming().size(), changed.going().size());
      audit.record(actor, "group.synchronised", subject(group), detail);
    }
  }

  private static String subject(Group group) {
    return "group:" + group.id().value();
  }
}
