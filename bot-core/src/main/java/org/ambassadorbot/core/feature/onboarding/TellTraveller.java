package org.ambassadorbot.core.feature.onboarding;

import jakarta.inject.Inject;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.Voice;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.outbox.Topic;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/** Shows steps to people, each in their language. */
final class TellTraveller {
  /** What steps are sent as. */
  static final Topic TOPIC = new Topic("onboarding", OnboardingPhrase.TOPIC);

  private final Outbox outbox;
  private final People people;
  private final Voice voice;

  @Inject
  TellTraveller(Outbox outbox, People people, Voice voice) {
    this.outbox = outbox;
    this.people = people;
    this.voice = voice;
  }

  void show(Journey journey, Card step) {
    String key = "onboarding:" + journey.id() + ":" + (journey.sendings() + 1);
    outbox.tell(new Notice(journey.programme(), journey.person(), key, step, TOPIC));
  }

  /** Hands what somebody wrote to the organisers, who can introduce them where it is for that. */
  void handOn(Journey journey, Step step, Person person, String answer) {
    for (Person organiser : people.holding(journey.programme(), Role.ORGANISER)) {
      String key =
          "onboarding:%d:%d:to:%d".formatted(journey.id(), step.id(), organiser.id().value());
      Card card = OnboardingCards.answered(voice.to(organiser), step, person, answer);
      outbox.tell(new Notice(journey.programme(), organiser.id(), key, card));
    }
  }
}
