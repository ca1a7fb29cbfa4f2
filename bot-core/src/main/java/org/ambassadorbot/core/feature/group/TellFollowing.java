package org.ambassadorbot.core.feature.group;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.Voice;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/** Tells organisers what became of a group that follows another, each in their language. */
final class TellFollowing {
  private final People people;
  private final Voice voice;
  private final Outbox outbox;
  private final ShowGroup showing;

  @Inject
  TellFollowing(People people, Voice voice, Outbox outbox, ShowGroup showing) {
    this.people = people;
    this.voice = voice;
    this.outbox = outbox;
    this.showing = showing;
  }

  /** Whom one run may tell; a run that comes again tells nothing twice. */
  Told told(FollowRequest request, Instant plannedAt) {
    return new Told(request, "group:" + request.key() + ":" + plannedAt.toEpochMilli());
  }

  /** The group as it is, after what became of it. */
  Card group(Texts texts, Group group, List<RichText> news) {
    return showing.card(texts, group, news);
  }

  /** Those who are told of one run. */
  final class Told {
    private final FollowRequest request;
    private final String key;

    private Told(FollowRequest request, String key) {
      this.request = request;
      this.key = key;
    }

    /** Whoever asked, as long as they may. */
    Optional<Person> organiser() {
      return people
          .find(request.programme(), request.by())
          .filter(person -> person.has(Role.ORGANISER));
    }

    /** Answers whoever asked. */
    void asker(Function<Texts, Card> words) {
      organiser().ifPresent(person -> outbox.answer(notice(person, words)));
    }

    /** Tells every organiser at a decent hour. */
    void organisers(Function<Texts, Card> words) {
      people
          .holding(request.programme(), Role.ORGANISER)
          .forEach(person -> outbox.tell(notice(person, words)));
    }

    private Notice notice(Person person, Function<Texts, Card> words) {
      return new Notice(
          request.programme(),
          person.id(),
          key + ":" + person.id().value(),
          words.apply(voice.to(person)));
    }
  }
}
