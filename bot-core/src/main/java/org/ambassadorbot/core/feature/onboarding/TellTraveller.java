package org.ambassadorbot.core.feature.onboarding;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.outbox.Topic;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.Role;

/** Shows steps to people, each in their language. */
final class TellTraveller {
  /** What steps are sent as. */
  static final Topic TOPIC = new Topic("onboarding", OnboardingPhrase.TOPIC);

  private final Outbox outbox;
  private final People people;
  private final ProgrammeStore programmes;
  private final Phrasebook phrasebook;

  @Inject
  TellTraveller(Outbox outbox, People people, ProgrammeStore programmes, Phrasebook phrasebook) {
    this.outbox = outbox;
    this.people = people;
    this.programmes = programmes;
    this.phrasebook = phrasebook;
  }

  Optional<Person> reader(Journey journey) {
    return people.find(journey.programme(), journey.person());
  }

  private Texts texts(Person person) {
    Programme programme = programmes.find(person.programme()).orElseThrow();
    return phrasebook.speaking(person.language(), programme.address());
  }

  void show(Journey journey, Step step, Person person, boolean isReminder) {
    String key = "onboarding:" + journey.id() + ":" + (journey.sendings() + 1);
    outbox.tell(
        new Notice(
            journey.programme(),
            journey.person(),
            key,
            OnboardingCards.step(texts(person), journey, step, isReminder),
            TOPIC));
  }

  /** Hands what somebody wrote for their team to whoever can introduce them. */
  void introduce(Journey journey, Step step, Person person, String answer) {
    for (Person organiser : people.holding(journey.programme(), Role.ORGANISER)) {
      String key =
          "onboarding:%d:%d:to:%d".formatted(journey.id(), step.id(), organiser.id().value());
      Card card = OnboardingCards.introduction(texts(organiser), person, answer);
      outbox.tell(new Notice(journey.programme(), organiser.id(), key, card));
    }
  }
}
