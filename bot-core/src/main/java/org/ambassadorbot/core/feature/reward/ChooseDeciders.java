package org.ambassadorbot.core.feature.reward;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.Role;

/**
 * Says who may decide on a request: whoever the catalogue names; where they ask for it themselves
 * or are not there any more, whoever else decides on such rewards; else the organisers. Never
 * whoever asked.
 */
final class ChooseDeciders {
  private final RewardStore store;
  private final People people;

  @Inject
  ChooseDeciders(RewardStore store, People people) {
    this.store = store;
    this.people = people;
  }

  boolean isOneOf(Person person, Reward reward, Request request) {
    return of(person.programme(), reward, request).stream()
        .anyMatch(decider -> decider.id().equals(person.id()));
  }

  /** Everybody who may decide. */
  List<Person> of(ProgrammeId programme, Reward reward, Request request) {
    return without(programme, reward, request, person -> false);
  }

  /**
   * Everybody who may decide.
   *
   * @param isGone whether somebody does not count although their account may still be there
   */
  List<Person> without(
      ProgrammeId programme, Reward reward, Request request, Predicate<PersonId> isGone) {
    Predicate<PersonId> isAble =
        person ->
            !person.equals(request.person())
                && !isGone.test(person)
                && !people.presentAccountsOf(programme, person).isEmpty();
    Optional<Person> approver =
        Optional.ofNullable(reward.approver())
            .filter(isAble)
            .flatMap(person -> people.find(programme, person));
    if (approver.isPresent()) {
      return List.of(approver.get());
    }
    List<Person> others =
        reward.nature().isForHumanResources()
            ? store.approversForHumanResources(programme).stream()
                .filter(isAble)
                .flatMap(person -> people.find(programme, person).stream())
                .toList()
            : List.of();
    return others.isEmpty()
        ? people.holding(programme, Role.ORGANISER).stream()
            .filter(organiser -> isAble.test(organiser.id()))
            .toList()
        : others;
  }
}
