package org.ambassadorbot.core.feature.people;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.DepartureStore;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.RolePhrase;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent.AmbassadorLeft;
import org.ambassadorbot.core.event.ProgrammeEvent.WorkHandedOver;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Whoever leaves the company leaves the programme by itself; their work goes to an organiser. */
final class DepartureFeature implements Feature {
  private static final Set<Role> WORK = Set.of(Role.RUBRIC_OWNER, Role.REFERENT);

  private final People people;
  private final DepartureStore departures;
  private final Events events;
  private final Outbox outbox;
  private final Phrasebook phrasebook;
  private final Audit audit;
  private final LookForLeavers looking;
  private final Clock clock;

  @Inject
  DepartureFeature(
      People people,
      DepartureStore departures,
      Events events,
      Outbox outbox,
      Phrasebook phrasebook,
      Audit audit,
      LookForLeavers looking,
      Clock clock) {
    this.people = people;
    this.departures = departures;
    this.events = events;
    this.outbox = outbox;
    this.phrasebook = phrasebook;
    this.audit = audit;
    this.looking = looking;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.happening(Incoming.PersonLeft.class, (turn, left) -> left(turn));
    catalogue.happening(Incoming.PersonJoined.class, (turn, joined) -> joined(turn));
    catalogue.happening(
        Incoming.TeamLeft.class,
        (turn, left) -> {
          looking.lookFor(turn.person());
          return new Reply.Nothing();
        });
  }

  /** Somebody who still has an account elsewhere has not left. */
  private Reply left(Turn turn) {
    Person person = turn.person();
    departures.left(turn.origin().sender());
    if (!people.presentAccountsOf(person.programme(), person.id()).isEmpty()) {
      return new Reply.Nothing();
    }
    if (person.roles().isEmpty()) {
      events.tell(new WorkHandedOver(person.programme(), person.id(), null));
    } else {
      close(turn, person);
    }
    return new Reply.Nothing();
  }

  private Reply joined(Turn turn) {
    departures.returned(turn.origin().sender());
    return new Reply.Nothing();
  }

  private void close(Turn turn, Person person) {
    boolean isLast =
        person.has(Role.ADMINISTRATOR)
            && people.holding(person.programme(), Role.ADMINISTRATOR).size() == 1;
    for (Role role : person.roles()) {
      if (!isLast || (role != Role.ADMINISTRATOR && role != Role.ORGANISER)) {
        people.take(person, role);
      }
    }
    if (person.has(Role.AMBASSADOR)) {
      events.tell(new AmbassadorLeft(person.programme(), person.id()));
    }
    audit.record(person, "person.left", "person:" + person.id().value(), "");
    handOver(turn, person, isLast);
  }

  private void handOver(Turn turn, Person person, boolean isLast) {
    List<Role> work = person.roles().stream().filter(WORK::contains).sorted().toList();
    List<Person> others =
        people.holding(person.programme(), Role.ORGANISER).stream()
            .filter(organiser -> !organiser.id().equals(person.id()))
            .toList();
    Optional<Person> successor = others.stream().findFirst();
    successor.ifPresent(organiser -> work.forEach(role -> people.give(organiser, role)));
    events.tell(
        new WorkHandedOver(
            person.programme(), person.id(), successor.map(Person::id).orElse(null)));
    for (Person organiser : others) {
      boolean isSuccessor = organiser.equals(successor.orElseThrow());
      tell(turn, organiser, person, isSuccessor ? work : List.of(), isLast);
    }
  }

  private void tell(Turn turn, Person organiser, Person person, List<Role> taken, boolean isLast) {
    Texts texts = phrasebook.speaking(organiser.language(), turn.programme().address());
    List<CardElement> elements = new ArrayList<>();
    RichText said =
        texts.rich(
            isLast ? PeoplePhrase.LEFT_LAST : PeoplePhrase.LEFT, with("name", person.name()));
    elements.add(new CardElement.Paragraph(said));
    if (!taken.isEmpty()) {
      List<String> names = taken.stream().map(role -> texts.plain(RolePhrase.of(role))).toList();
      elements.add(
          new CardElement.Paragraph(
              texts.rich(PeoplePhrase.LEFT_ROLES, with("roles", texts.list(names)))));
    }
    String key =
        "people:left:%d:%d:%d"
            .formatted(person.id().value(), organiser.id().value(), clock.millis());
    outbox.tell(
        new Notice(person.programme(), organiser.id(), key, new Card(said.words(), elements)));
  }
}
