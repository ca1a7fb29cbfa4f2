package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
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
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;

/**
 * Tells every ambassador of a call for stories, each at a decent hour and within their weekly
 * budget, in portions of one transaction each: whoever was told before a crash is not told again.
 */
final class TellCall {
  static final Topic TOPIC = new Topic("story", StoryPhrase.TOPIC);
  static final String JOB = "story-call";
  private static final int PORTION = 200;

  private final Schedule schedule;
  private final Database database;
  private final StoryStore stories;
  private final Reaching reaching;
  private final Clock clock;

  @Inject
  TellCall(
      Schedule schedule, Database database, StoryStore stories, Reaching reaching, Clock clock) {
    this.schedule = schedule;
    this.database = database;
    this.stories = stories;
    this.reaching = reaching;
    this.clock = clock;
  }

  /** Who is told, and how. */
  record Reaching(People people, ProgrammeStore programmes, Phrasebook phrasebook, Outbox outbox) {
    @Inject
    Reaching {}
  }

  /** Begins once the call is durable; in the caller's transaction. */
  void soon(long call) {
    schedule.once(JOB, "call:" + call, clock.instant(), "");
  }

  void run(Run run) {
    long number = Long.parseLong(run.key().substring(run.key().indexOf(':') + 1));
    Optional<StoryCall> call = database.read(() -> stories.call(number));
    Optional<Programme> programme =
        database.read(() -> call.flatMap(known -> reaching.programmes().find(known.programme())));
    if (call.isEmpty() || programme.isEmpty()) {
      return;
    }
    List<Person> ambassadors =
        database.read(() -> reaching.people().holding(programme.get().id(), Role.AMBASSADOR));
    for (int from = 0; from < ambassadors.size(); from += PORTION) {
      List<Person> portion =
          ambassadors.subList(from, Math.min(ambassadors.size(), from + PORTION));
      database.write(() -> portion.forEach(person -> tell(programme.get(), call.get(), person)));
    }
  }

  private void tell(Programme programme, StoryCall call, Person person) {
    Texts texts = reaching.phrasebook().speaking(person.language(), programme.address());
    Card card = new Card(call.prompt(), StoryCards.call(texts, call, Optional.empty()));
    String key = "story-call:" + call.id() + ":" + person.id().value();
    reaching.outbox().tell(new Notice(programme.id(), person.id(), key, card, TOPIC));
  }
}
