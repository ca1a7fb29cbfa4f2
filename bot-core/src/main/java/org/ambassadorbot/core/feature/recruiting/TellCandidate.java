package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.time.Clock;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.Voice;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.outbox.Topic;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/** Writes to candidates and organisers, each in their language. */
final class TellCandidate {
  /** What calls and invitations are sent as. */
  static final Topic TOPIC = new Topic("recruiting", CandidatePhrase.TOPIC);

  private final Outbox outbox;
  private final Voice voice;
  private final People people;
  private final Clock clock;

  @Inject
  TellCandidate(Outbox outbox, Voice voice, People people, Clock clock) {
    this.outbox = outbox;
    this.voice = voice;
    this.people = people;
    this.clock = clock;
  }

  Texts texts(Person person) {
    return voice.to(person);
  }

  void call(Person reader, Call call) {
    String key = "recruiting:call:" + call.id() + ":person:" + reader.id().value();
    Card card = CandidateCards.call(texts(reader), call.framing());
    outbox.tell(new Notice(call.programme(), reader.id(), key, card, TOPIC));
  }

  void nominated(Person nominee, Person inviter) {
    String key =
        "recruiting:nominated:%d:%d:%d"
            .formatted(nominee.id().value(), inviter.id().value(), clock.millis());
    Card card = CandidateCards.nominated(texts(nominee), inviter);
    outbox.tell(new Notice(nominee.programme(), nominee.id(), key, card, TOPIC));
  }

  /** A decision on somebody's application. */
  void decided(Person candidate, Card card) {
    String key = "recruiting:decided:" + candidate.id().value() + ":" + clock.millis();
    outbox.tell(new Notice(candidate.programme(), candidate.id(), key, card));
  }

  /** Somebody new is in the queue. */
  void organisers(Person candidate) {
    for (Person organiser : people.holding(candidate.programme(), Role.ORGANISER)) {
      String key =
          "recruiting:applied:%d:%d:%d"
              .formatted(candidate.id().value(), organiser.id().value(), clock.millis());
      Card card = CandidateCards.applied(texts(organiser), candidate);
      outbox.tell(new Notice(candidate.programme(), organiser.id(), key, card));
    }
  }
}
