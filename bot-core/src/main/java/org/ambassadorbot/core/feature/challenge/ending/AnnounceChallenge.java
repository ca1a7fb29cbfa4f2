package org.ambassadorbot.core.feature.challenge.ending;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.directory.RecipientStore;
import org.ambassadorbot.core.directory.RecipientStore.Recipient;
import org.ambassadorbot.core.feature.challenge.ChallengeActions;
import org.ambassadorbot.core.feature.challenge.ChallengeCards;
import org.ambassadorbot.core.feature.challenge.ChallengeJobs;
import org.ambassadorbot.core.feature.challenge.ChallengeStore;
import org.ambassadorbot.core.feature.challenge.RulesStore;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Batch;
import org.ambassadorbot.core.outbox.BatchMessage;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.outbox.Due;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Database;

/**
 * Tells everybody a challenge is for that it begins, or how it ended: the same words for all who
 * speak the same language, in portions that may be done again.
 */
final class AnnounceChallenge {
  private final Database database;
  private final ChallengeStore store;
  private final RulesStore rules;
  private final Wording wording;
  private final RecipientStore recipients;
  private final Batches batches;
  private final Clock clock;

  @Inject
  AnnounceChallenge(
      Database database,
      ChallengeStore store,
      RulesStore rules,
      Wording wording,
      RecipientStore recipients,
      Batches batches,
      Clock clock) {
    this.database = database;
    this.store = store;
    this.rules = rules;
    this.wording = wording;
    this.recipients = recipients;
    this.batches = batches;
    this.clock = clock;
  }

  /** What an announcement is made of. */
  record Wording(ProgrammeStore programmes, Phrasebook phrasebook, ChallengeCards cards) {
    @Inject
    Wording {}
  }

  /** What is said to whom. */
  private record Announcement(Batch batch, Map<Language, Card> cards, List<PersonId> audience) {
    Card in(Language language) {
      return Objects.requireNonNull(cards.get(language));
    }
  }

  void run(Run run) {
    database.read(() -> announcement(ChallengeJobs.Subject.of(run))).ifPresent(this::send);
  }

  private Optional<Announcement> announcement(ChallengeJobs.Subject subject) {
    return store
        .find(subject.programme(), subject.challenge())
        .map(
            challenge -> {
              Programme programme = wording.programmes().find(challenge.programme()).orElseThrow();
              Map<Language, Card> cards = new EnumMap<>(Language.class);
              for (Language language : Language.values()) {
                cards.put(
                    language,
                    wording
                        .cards()
                        .announcement(
                            wording.phrasebook().speaking(language, programme.address()),
                            challenge,
                            subject.what()));
              }
              String name = "challenge:" + challenge.id().value() + ":" + subject.what();
              return new Announcement(
                  new Batch(programme.id(), name, ChallengeActions.TOPIC, false),
                  cards,
                  rules.audience(challenge));
            });
  }

  private void send(Announcement announcement) {
    List<PersonId> audience = announcement.audience();
    for (int i = 0; i < audience.size(); i += Batches.PORTION) {
      List<PersonId> portion = audience.subList(i, Math.min(i + Batches.PORTION, audience.size()));
      database.write(() -> send(announcement, portion));
    }
  }

  private void send(Announcement announcement, List<PersonId> portion) {
    Instant now = clock.instant();
    List<Recipient> reached = recipients.of(portion);
    Map<PersonId, Due> due =
        batches.decentHours(
            announcement.batch(), reached.stream().map(Recipient::person).toList(), zone -> now);
    Map<Language, Long> contents = new EnumMap<>(Language.class);
    batches.add(
        announcement.batch(),
        reached.stream()
            .map(
                recipient ->
                    new BatchMessage(
                        recipient.person(),
                        "person:" + recipient.person().value(),
                        new Destination.Direct(recipient.account()),
                        contents.computeIfAbsent(
                            recipient.language(),
                            language ->
                                batches.keep(
                                    announcement.batch().programme(), announcement.in(language))),
                        due.getOrDefault(recipient.person(), Due.from(now))))
            .toList());
  }
}
