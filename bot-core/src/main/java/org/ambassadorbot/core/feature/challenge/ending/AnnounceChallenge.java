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
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengeActions;
import org.ambassadorbot.core.feature.challenge.ChallengeCards;
import org.ambassadorbot.core.feature.challenge.ChallengeJobs;
import org.ambassadorbot.core.feature.challenge.ChallengeState;
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
 * Tells everybody a challenge is for that it is to come, or how it ended, and those who were told
 * of one that it is called off: the same words for all who speak the same language, in portions
 * that may be done again.
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
  private record Announcement(
      Challenge challenge, String what, Map<Language, Card> cards, List<PersonId> audience) {
    Batch batch() {
      return AnnounceChallenge.batch(challenge, what);
    }

    boolean isLaunch() {
      return what.equals(ChallengeJobs.LAUNCHED);
    }

    Card in(Language language) {
      return Objects.requireNonNull(cards.get(language));
    }
  }

  void run(Run run) {
    database.read(() -> announcement(ChallengeJobs.Subject.of(run))).ifPresent(this::send);
  }

  /** The messages which say that a challenge is to come. */
  static Batch launch(Challenge challenge) {
    return batch(challenge, ChallengeJobs.LAUNCHED);
  }

  private static Batch batch(Challenge challenge, String what) {
    String name = "challenge:" + challenge.id().value() + ":" + what;
    return new Batch(challenge.programme(), name, ChallengeActions.TOPIC, false);
  }

  private Optional<Announcement> announcement(ChallengeJobs.Subject subject) {
    return store
        .find(subject.challenge())
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
              return new Announcement(
                  challenge, subject.what(), cards, audience(challenge, subject.what()));
            });
  }

  private List<PersonId> audience(Challenge challenge, String what) {
    return what.equals(ChallengeJobs.CANCELLED)
        ? rules.ambassadorsAmong(challenge, batches.reached(launch(challenge)))
        : rules.audience(challenge);
  }

  private void send(Announcement announcement) {
    List<PersonId> audience = announcement.audience();
    boolean isGoingOn = true;
    for (int i = 0; isGoingOn && i < audience.size(); i += Batches.PORTION) {
      List<PersonId> portion = audience.subList(i, Math.min(i + Batches.PORTION, audience.size()));
      isGoingOn = database.write(() -> send(announcement, portion));
    }
  }

  /** Returns false, having sent nothing, once what was to come is called off or over. */
  private boolean send(Announcement announcement, List<PersonId> portion) {
    if (announcement.isLaunch() && !store.hold(announcement.challenge(), ChallengeState.LAUNCHED)) {
      return false;
    }
    add(announcement, portion);
    return true;
  }

  private void add(Announcement announcement, List<PersonId> portion) {
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
