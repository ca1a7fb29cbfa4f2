package org.ambassadorbot.core.feature.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.inbound.Attachment;
import org.ambassadorbot.core.inbound.Incoming.FilesReceived;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.outbox.Platforms;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.photo.PhotoId;
import org.ambassadorbot.core.photo.Photos;
import org.ambassadorbot.core.photo.Picture;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the photo that an ambassador sends while a call is open: fetched from the platform after
 * the acknowledgement, drawn anew, and kept for them alone until they agree that others see it.
 */
final class ReceivePhoto {
  static final String JOB = "story-photo";
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));
  private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
  private static final Logger log = LoggerFactory.getLogger(ReceivePhoto.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Schedule schedule;
  private final Database database;
  private final Platforms platforms;
  private final Keeping keeping;
  private final Telling telling;
  private final Clock clock;

  @Inject
  ReceivePhoto(
      Schedule schedule,
      Database database,
      Platforms platforms,
      Keeping keeping,
      Telling telling,
      Clock clock) {
    this.schedule = schedule;
    this.database = database;
    this.platforms = platforms;
    this.keeping = keeping;
    this.telling = telling;
    this.clock = clock;
  }

  /** Where stories and photos are kept, and how those before are hidden. */
  record Keeping(StoryStore stories, Photos photos, StoryPhotos storyPhotos, ReadStories reading) {
    @Inject
    Keeping {}
  }

  /** How the person hears of it. */
  record Telling(People people, ProgrammeStore programmes, Phrasebook phrasebook, Outbox outbox) {
    @Inject
    Telling {}
  }

  /**
   * A photo on its way, as a run carries it.
   *
   * @param sentAt in milliseconds since 1970; the photo sent last is the one that stays
   * @param tries how often it could not be fetched
   */
  private record Sent(
      long sentAt,
      int tries,
      long programme,
      long person,
      long call,
      String platform,
      String workspace,
      String reference,
      String words) {

    static Sent of(Turn turn, StoryCall call, Attachment file, String words, Instant now) {
      WorkspaceId workspace = turn.origin().workspace();
      return new Sent(
          now.toEpochMilli(),
          0,
          turn.programme().id().value(),
          turn.person().id().value(),
          call.id(),
          workspace.platform().value(),
          workspace.externalId(),
          file.reference(),
          Wording.shorten(words, StoryCards.LONGEST_STORY));
    }

    Sent triedAgain() {
      return new Sent(
          sentAt, tries + 1, programme, person, call, platform, workspace, reference, words);
    }

    String key() {
      String key = "call:" + call + ":" + person;
      return tries == 0 ? key : key + ":" + sentAt + ":" + tries;
    }

    WorkspaceId workspaceId() {
      return new WorkspaceId(new PlatformId(platform), workspace);
    }
  }

  /** Has the first picture fetched once the interaction is durable; says nothing to other files. */
  Reply hear(Turn turn, FilesReceived received) {
    Optional<Attachment> picture =
        received.files().stream().filter(Attachment::isPicture).findFirst();
    if (picture.isEmpty() || !SharingFeature.AMBASSADORS.allows(turn.person())) {
      return new Reply.Nothing();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), turn.programme().zone());
    Optional<StoryCall> call = keeping.stories().current(turn.programme().id(), today);
    if (call.isEmpty()) {
      return received.text().isEmpty()
          ? new Reply.SayPrivately(Card.of(turn.texts().rich(StoryPhrase.PHOTO_NO_CALL)))
          : new Reply.Nothing();
    }
    Instant now = clock.instant();
    Sent sent = Sent.of(turn, call.get(), picture.get(), received.text(), now);
    schedule.once(JOB, sent.key(), now, write(sent));
    return new Reply.SayPrivately(Card.of(turn.texts().rich(StoryPhrase.PHOTO_COMING)));
  }

  void run(Run run) {
    Sent sent = read(run.payload());
    String key = key(run);
    Optional<Picture> picture;
    try {
      picture = drawn(fetch(sent));
    } catch (PlatformException e) {
      log.info("a photo could not be fetched: {}", e.reason());
      database.write(() -> miss(sent, key, e));
      return;
    }
    database.write(
        () ->
            picture.ifPresentOrElse(
                read -> keep(key, sent, read),
                () -> tell(sent, key, texts -> Card.of(texts.rich(StoryPhrase.PHOTO_UNREADABLE)))));
  }

  /** What may succeed later is tried again a few times; then, or else, its owner is told. */
  private void miss(Sent sent, String key, PlatformException cause) {
    boolean mayCome = cause.reason().isRepeatable() || cause.reason() == Reason.AMBIGUOUS;
    if (!mayCome || sent.tries() >= PAUSES.size()) {
      StoryPhrase why = why(cause.reason());
      tell(sent, key, texts -> Card.of(texts.rich(why)));
      return;
    }
    Sent again = sent.triedAgain();
    Instant at = clock.instant().plus(pause(sent, cause));
    schedule.once(JOB, again.key(), at, write(again));
  }

  private static Duration pause(Sent sent, PlatformException cause) {
    Duration usual = PAUSES.get(sent.tries());
    Duration asked = cause.retryAfter().orElse(Duration.ZERO);
    Duration longer = asked.compareTo(usual) > 0 ? asked : usual;
    return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }

  private static String key(Run run) {
    return "story-photo:" + run.key() + ":" + run.plannedAt().toEpochMilli();
  }

  /** One at a time: a photo takes tens of megabytes while it is drawn. */
  private synchronized Optional<Picture> drawn(byte[] file) {
    return Picture.read(file);
  }

  private byte[] fetch(Sent sent) throws PlatformException {
    WorkspaceId workspace = sent.workspaceId();
    ChatPlatform platform =
        platforms
            .find(workspace.platform())
            .orElseThrow(
                () -> new PlatformException(Reason.UNAUTHORISED, "not connected", null, null));
    return platform.fetch(workspace, new Attachment("", sent.reference()), Picture.LARGEST_FILE);
  }

  private static StoryPhrase why(Reason reason) {
    return switch (reason) {
      case UNAUTHORISED -> StoryPhrase.PHOTO_NOT_ALLOWED;
      case REJECTED -> StoryPhrase.PHOTO_UNREADABLE;
      default -> StoryPhrase.PHOTO_LOST;
    };
  }

  /** What they told before is hidden: they have not agreed to this photo yet. */
  private void keep(String key, Sent sent, Picture picture) {
    ProgrammeId programme = new ProgrammeId(sent.programme());
    PersonId person = new PersonId(sent.person());
    Optional<StoryCall> call = keeping.stories().call(programme, sent.call());
    Optional<Person> owner =
        telling.people().find(programme, person).filter(SharingFeature.AMBASSADORS::allows);
    if (call.isEmpty() || owner.isEmpty()) {
      return;
    }
    Optional<Story> before = keeping.stories().of(call.get(), person);
    if (before.filter(story -> hasIt(story, sent)).isPresent()) {
      return;
    }
    before.ifPresent(this::replace);
    keeping
        .stories()
        .give(
            call.get(),
            person,
            keeping.photos().keep(owner.get(), picture, Instant.ofEpochMilli(sent.sentAt())),
            sent.words(),
            clock.instant());
    Story told = keeping.stories().of(call.get(), person).orElseThrow();
    tell(
        sent,
        key,
        texts ->
            StoryCards.photoKept(texts, call.get(), told, keeping.storyPhotos().ownAddress(told)));
  }

  /**
   * A run interrupted after it had kept the photo is run again; a photo sent later may be there.
   */
  private boolean hasIt(Story story, Sent sent) {
    PhotoId photo = story.photo();
    Instant sentAt = Instant.ofEpochMilli(sent.sentAt());
    return photo != null && keeping.photos().isSentSince(story.programme(), photo, sentAt);
  }

  private void replace(Story before) {
    keeping.reading().hide(before);
    keeping.storyPhotos().forget(before);
  }

  private void tell(Sent sent, String key, java.util.function.Function<Texts, Card> card) {
    ProgrammeId id = new ProgrammeId(sent.programme());
    Optional<Programme> programme = telling.programmes().find(id);
    Optional<Person> person = telling.people().find(id, new PersonId(sent.person()));
    if (programme.isEmpty() || person.isEmpty()) {
      return;
    }
    Texts texts = telling.phrasebook().speaking(person.get().language(), programme.get().address());
    telling.outbox().answer(new Notice(id, person.get().id(), key, card.apply(texts)));
  }

  private static String write(Sent sent) {
    try {
      return JSON.writeValueAsString(sent);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Sent read(String payload) {
    try {
      return JSON.readValue(payload, Sent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
