package org.ambassadorbot.core.feature.onboarding;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.outbox.DecentHour;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.Role;

/**
 * What is known of people on their way, and of the ways themselves: of hundreds of journeys with a
 * few questions to the store. Belongs to the caller's transaction.
 */
final class Travellers {
  private static final int FEW = 3;

  private final JourneyStore journeys;
  private final StepStore steps;
  private final People people;
  private final ProgrammeStore programmes;
  private final Phrasebook phrasebook;
  private final DecentHour decentHour;

  @Inject
  Travellers(
      JourneyStore journeys,
      StepStore steps,
      People people,
      ProgrammeStore programmes,
      Phrasebook phrasebook,
      DecentHour decentHour) {
    this.journeys = journeys;
    this.steps = steps;
    this.people = people;
    this.programmes = programmes;
    this.phrasebook = phrasebook;
    this.decentHour = decentHour;
  }

  /** Those of one journey. */
  Party of(Journey journey) {
    return of(List.of(journey));
  }

  /** Those of some journeys, at most a thousand. */
  Party of(List<Journey> journeys) {
    return new Party(journeys);
  }

  /** The people of some journeys, as they are at this moment of one transaction. One thread. */
  final class Party {
    private final Map<Long, Map<Long, String>> marks;
    private final Map<PersonId, Set<Deed>> deeds;
    private final Map<PersonId, Person> readers = new HashMap<>();
    private final Map<PersonId, DecentHour.Hours> hours = new HashMap<>();
    private final Map<ProgrammeId, Map<Path, List<Step>>> ways = new HashMap<>();
    private final Map<ProgrammeId, List<Person>> referents = new HashMap<>();
    private final Map<ProgrammeId, Programme> programmesFound = new HashMap<>();

    private Party(List<Journey> party) {
      marks = journeys.marks(party);
      deeds = journeys.deeds(party.stream().map(Journey::person).toList());
      party.stream()
          .collect(
              Collectors.groupingBy(
                  Journey::programme, Collectors.mapping(Journey::person, Collectors.toSet())))
          .forEach(this::meet);
    }

    private void meet(ProgrammeId programme, Collection<PersonId> travellers) {
      readers.putAll(people.find(programme, travellers));
      hours.putAll(decentHour.of(programme, travellers));
    }

    Progress progress(Journey journey) {
      List<Step> possible =
          way(journey).stream()
              .filter(Step::isActive)
              .filter(step -> !step.isAboutReferents() || !referents(journey).isEmpty())
              .toList();
      return new Progress(
          possible,
          marks.getOrDefault(journey.id(), Map.of()),
          deeds.getOrDefault(journey.person(), Set.of()));
    }

    private List<Step> way(Journey journey) {
      return ways.computeIfAbsent(journey.programme(), key -> new HashMap<>())
          .computeIfAbsent(journey.path(), path -> steps.steps(journey.programme(), path));
    }

    private List<Person> referents(Journey journey) {
      return referents
          .computeIfAbsent(
              journey.programme(), programme -> people.holding(programme, Role.REFERENT))
          .stream()
          .filter(person -> !person.id().equals(journey.person()))
          .toList();
    }

    /**
     * Whom a step tells the traveller to turn to: a few of the referents, not the same for all.
     * Nobody for other steps.
     */
    List<String> referents(Journey journey, Step step) {
      if (!step.isAboutReferents()) {
        return List.of();
      }
      List<String> names = new ArrayList<>(referents(journey).stream().map(Person::name).toList());
      if (!names.isEmpty()) {
        Collections.rotate(names, Math.floorMod(journey.person().value(), names.size()));
      }
      return names.subList(0, Math.min(FEW, names.size()));
    }

    Optional<Person> reader(Journey journey) {
      return Optional.ofNullable(readers.get(journey.person()));
    }

    DecentHour.Hours hours(Journey journey) {
      return hours.getOrDefault(journey.person(), DecentHour.Hours.ANY);
    }

    /** The words of a programme for one of its people. */
    Texts texts(Person person) {
      Programme programme =
          programmesFound.computeIfAbsent(
              person.programme(), id -> programmes.find(id).orElseThrow());
      return phrasebook.speaking(person.language(), programme.address());
    }
  }
}
