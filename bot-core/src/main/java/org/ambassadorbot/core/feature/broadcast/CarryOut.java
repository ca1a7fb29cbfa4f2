package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.directory.RecipientStore.Recipient;
import org.ambassadorbot.core.outbox.Batch;
import org.ambassadorbot.core.outbox.BatchMessage;
import org.ambassadorbot.core.outbox.BatchPortion;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.outbox.Due;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.place.Destination;

/** One portion of whatever is done to all messages of a broadcast; may be done again. */
final class CarryOut {
  private final Batches batches;
  private final BroadcastStore broadcasts;
  private final AudienceStore audiences;
  private final People people;
  private final ProgrammeStore programmes;
  private final TellOrganisers telling;
  private final Clock clock;

  @Inject
  CarryOut(
      Batches batches,
      BroadcastStore broadcasts,
      AudienceStore audiences,
      Directory directory,
      TellOrganisers telling,
      Clock clock) {
    this.batches = batches;
    this.broadcasts = broadcasts;
    this.audiences = audiences;
    this.people = directory.people();
    this.programmes = directory.programmes();
    this.telling = telling;
    this.clock = clock;
  }

  /** Who takes part. */
  record Directory(People people, ProgrammeStore programmes) {
    @Inject
    Directory {}
  }

  BroadcastWork.Step portion(BroadcastTask task, Broadcast broadcast) {
    Batch batch = broadcast.batch();
    long position = task.position();
    return switch (task.kind()) {
      case SEND -> send(broadcast, position);
      case PAUSE -> step(batches.pause(batch, position));
      case RESUME -> step(batches.resume(batch, position));
      case CANCEL -> step(batches.cancel(batch));
      case RETRY -> step(batches.retry(batch, position));
      case RESEND -> step(batches.resendDoubtful(batch, position));
      case CORRECT -> correct(batch, task.detail(), position);
      case WITHDRAW -> step(batches.withdraw(batch, position));
    };
  }

  private static BroadcastWork.Step step(BatchPortion portion) {
    return new BroadcastWork.Step(portion.position(), portion.changed() == 0, portion.isLast());
  }

  private BroadcastWork.Step correct(Batch batch, String detail, long position) {
    String[] contents = detail.split(":", 2);
    return step(
        batches.correct(batch, Long.parseLong(contents[0]), Long.parseLong(contents[1]), position));
  }

  private BroadcastWork.Step send(Broadcast broadcast, long position) {
    if (broadcast.state() == BroadcastState.SCHEDULED && !start(broadcast)) {
      return new BroadcastWork.Step(position, false, true);
    }
    boolean isGivenUp =
        broadcast.state() == BroadcastState.CANCELLED
            || broadcast.state() == BroadcastState.WITHDRAWN;
    if (isGivenUp) {
      return new BroadcastWork.Step(position, false, true);
    }
    return broadcast.content().audience().kind() == Audience.Kind.CHANNEL
        ? sendToChannel(broadcast)
        : sendToPeople(broadcast, position);
  }

  /** A broadcast leaves in the name of somebody who still has the right, or not at all. */
  private boolean start(Broadcast broadcast) {
    boolean isAllowed =
        organiser(broadcast).map(person -> person.has(Role.ORGANISER)).orElse(false);
    if (!isAllowed) {
      broadcasts.reopen(broadcast);
      telling.tellRightLost(broadcast);
      return false;
    }
    return broadcasts.move(broadcast, BroadcastState.RUNNING, BroadcastState.SCHEDULED);
  }

  private Optional<Person> organiser(Broadcast broadcast) {
    Broadcast.Confirmation confirmation = broadcast.confirmation();
    return confirmation == null
        ? Optional.empty()
        : people.find(broadcast.programme(), confirmation.by());
  }

  private BroadcastWork.Step sendToPeople(Broadcast broadcast, long position) {
    Instant now = clock.instant();
    AudienceStore.Portion portion = audiences.portion(broadcast, position, Batches.PORTION, now);
    Map<Language, Long> words = broadcasts.words(broadcast.id());
    Map<PersonId, Due> due = due(broadcast, portion.recipients(), now);
    List<BatchMessage> messages =
        portion.recipients().stream()
            .map(
                recipient ->
                    new BatchMessage(
                        recipient.person(),
                        "person:" + recipient.person().value(),
                        new Destination.Direct(recipient.account()),
                        content(words, recipient.language()),
                        due.getOrDefault(recipient.person(), Due.from(now))))
            .toList();
    batches.add(broadcast.batch(), messages);
    return new BroadcastWork.Step(portion.position(), false, portion.isLast());
  }

  private static long content(Map<Language, Long> words, Language language) {
    Long content = words.get(language);
    if (content == null) {
      throw new IllegalStateException("no words in " + language);
    }
    return content;
  }

  private Map<PersonId, Due> due(Broadcast broadcast, List<Recipient> recipients, Instant now) {
    ZoneId zone = programme(broadcast).zone();
    if (broadcast.content().isUrgent()) {
      return recipients.stream()
          .collect(
              Collectors.toMap(
                  Recipient::person,
                  each -> Due.from(broadcast.content().timing().due(zone, each.zone(), now))));
    }
    Function<ZoneId, Instant> from = theirs -> broadcast.content().timing().due(zone, theirs, now);
    List<PersonId> ids = recipients.stream().map(Recipient::person).toList();
    return batches.decentHours(broadcast.batch(), ids, from);
  }

  private BroadcastWork.Step sendToChannel(Broadcast broadcast) {
    Instant now = clock.instant();
    Programme programme = programme(broadcast);
    Instant wanted = broadcast.content().timing().due(programme.zone(), programme.zone(), now);
    Instant at =
        broadcast.content().isUrgent() ? wanted : batches.openingHour(programme.id(), wanted);
    Identity account =
        organiser(broadcast)
            .flatMap(
                person -> people.identitiesOf(programme.id(), person.id()).stream().findFirst())
            .orElseThrow(() -> new IllegalStateException("nobody's workspace to send to"));
    long content = content(broadcasts.words(broadcast.id()), programme.language());
    Destination channel =
        new Destination.Conversation(
            account.workspace(), broadcast.content().audience().detail(), null);
    batches.add(
        broadcast.batch(),
        List.of(new BatchMessage(null, "channel", channel, content, new Due(wanted, at))));
    return new BroadcastWork.Step(0, false, true);
  }

  private Programme programme(Broadcast broadcast) {
    return programmes.find(broadcast.programme()).orElseThrow();
  }
}
