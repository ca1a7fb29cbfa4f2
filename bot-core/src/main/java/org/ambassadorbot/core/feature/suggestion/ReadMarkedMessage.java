package org.ambassadorbot.core.feature.suggestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.inbound.Incoming.ReactionAdded;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.outbox.Platforms;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.FoundMessage;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads, after the acknowledgement, the one message that somebody marked, and offers to suggest it;
 * where the platform lets nobody read along, says how to suggest it all the same.
 */
final class ReadMarkedMessage {
  static final String JOB = "read-marked-message";
  private static final Logger log = LoggerFactory.getLogger(ReadMarkedMessage.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Schedule schedule;
  private final Platforms platforms;
  private final Database database;
  private final CaptureMessage capturing;
  private final Telling telling;
  private final Clock clock;

  @Inject
  ReadMarkedMessage(
      Schedule schedule,
      Platforms platforms,
      Database database,
      CaptureMessage capturing,
      Telling telling,
      Clock clock) {
    this.schedule = schedule;
    this.platforms = platforms;
    this.database = database;
    this.capturing = capturing;
    this.telling = telling;
    this.clock = clock;
  }

  /** What it takes to write to somebody in their own words. */
  record Telling(People people, ProgrammeStore programmes, Phrasebook phrasebook, Outbox outbox) {
    @Inject
    Telling {}
  }

  /** A message and who marked it, as a run carries it. */
  private record Marked(
      long programme,
      long person,
      String platform,
      String workspace,
      String conversation,
      String message) {

    static Marked of(Person person, MessageRef message) {
      return new Marked(
          person.programme().value(),
          person.id().value(),
          message.workspace().platform().value(),
          message.workspace().externalId(),
          message.conversationId(),
          message.messageId());
    }

    PlatformId platformId() {
      return new PlatformId(platform);
    }

    MessageRef reference() {
      return new MessageRef(new WorkspaceId(platformId(), workspace), conversation, message);
    }

    String key() {
      String place = String.join("\n", platform, workspace, conversation, message);
      return person + ":" + UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Has a message read once the interaction is durable; in the caller's transaction. */
  void soon(Turn turn, ReactionAdded added) {
    Marked marked = Marked.of(turn.person(), added.message());
    schedule.once(JOB, marked.key(), clock.instant(), write(marked));
  }

  void run(Run run) {
    Marked marked = read(run.payload());
    Optional<FoundMessage> found = find(marked).filter(message -> !message.text().isBlank());
    String key = "captured:" + run.key() + ":" + run.plannedAt().toEpochMilli();
    database.write(() -> tell(marked, key, found));
  }

  private Optional<FoundMessage> find(Marked marked) {
    Optional<ChatPlatform> platform = platforms.find(marked.platformId());
    if (platform.isEmpty()) {
      return Optional.empty();
    }
    try {
      return platform.get().read(marked.reference());
    } catch (PlatformException e) {
      log.info("a marked message could not be read: {}", e.reason());
      return Optional.empty();
    }
  }

  private void tell(Marked marked, String key, Optional<FoundMessage> found) {
    ProgrammeId programmeId = new ProgrammeId(marked.programme());
    Optional<Programme> programme = telling.programmes().find(programmeId);
    Optional<Person> person = telling.people().find(programmeId, new PersonId(marked.person()));
    if (programme.isEmpty() || person.isEmpty()) {
      return;
    }
    Texts texts = telling.phrasebook().speaking(person.get().language(), programme.get().address());
    Card card =
        found
            .map(message -> capturing.capture(person.get(), message))
            .map(captured -> CaptureCards.marked(texts, captured))
            .orElseGet(() -> CaptureCards.unread(texts));
    telling.outbox().answer(new Notice(programmeId, person.get().id(), key, card));
  }

  private static String write(Marked marked) {
    try {
      return JSON.writeValueAsString(marked);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Marked read(String payload) {
    try {
      return JSON.readValue(payload, Marked.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
