package org.ambassadorbot.core.feature.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
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

  /** A photo on its way, as a run carries it. */
  private record Sent(
      long programme,
      long person,
      long call,
      String platform,
      String workspace,
      String reference,
      String words) {

    static Sent of(Turn turn, StoryCall call, Attachment file, String words) {
      WorkspaceId workspace = turn.origin().workspace();
      return new Sent(
          turn.programme().id().value(),
          turn.person().id().value(),
          call.id(),
          workspace.platform().value(),
          workspace.externalId(),
          file.reference(),
          Wording.shorten(words, StoryCards.LONGEST_STORY));
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
    Sent sent = Sent.of(turn, call.get(), picture.get(), received.text());
    String key = "call:" + call.get().id() + ":" + turn.person().id().value();
    schedule.once(JOB, key, clock.instant(), write(sent));
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
      StoryPhrase why = why(e.reason());
      database.write(() -> tell(sent, key, texts -> Card.of(texts.rich(why))));
      return;
    }
    database.write(
        () ->
            picture.ifPresentOrElse(
                read -> keep(run, sent, read),
                () -> tell(sent, key, texts -> Card.of(texts.rich(StoryPhrase.PHOTO_UNREADABLE)))));
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
                () ->
                    new PlatformException(
                        PlatformException.Reason.UNAUTHORISED, "not connected", null, null));
    return platform.fetch(workspace, new Attachment("", sent.reference()), Picture.LARGEST_FILE);
  }

  private static StoryPhrase why(PlatformException.Reason reason) {
    return switch (reason) {
      case UNAUTHORISED -> StoryPhrase.PHOTO_NOT_ALLOWED;
      case REJECTED -> StoryPhrase.PHOTO_UNREADABLE;
      default -> StoryPhrase.PHOTO_LOST;
    };
  }

  /** What they told before is hidden: they have not agreed to this photo yet. */
  private void keep(Run run, Sent sent, Picture picture) {
    ProgrammeId programme = new ProgrammeId(sent.programme());
    PersonId person = new PersonId(sent.person());
    Optional<StoryCall> call = keeping.stories().call(programme, sent.call());
    Optional<Person> owner =
        telling.people().find(programme, person).filter(SharingFeature.AMBASSADORS::allows);
    if (call.isEmpty() || owner.isEmpty()) {
      return;
    }
    Optional<Story> before = keeping.stories().of(call.get(), person);
    if (before.filter(story -> hasIt(story, run)).isPresent()) {
      return;
    }
    before.ifPresent(this::replace);
    keeping
        .stories()
        .give(
            call.get(),
            person,
            keeping.photos().keep(owner.get(), picture),
            sent.words(),
            clock.instant());
    Story told = keeping.stories().of(call.get(), person).orElseThrow();
    tell(
        sent,
        key(run),
        texts ->
            StoryCards.photoKept(texts, call.get(), told, keeping.storyPhotos().ownAddress(told)));
  }

  /** A run that was interrupted after it had kept the photo is run again. */
  private boolean hasIt(Story story, Run run) {
    PhotoId photo = story.photo();
    return photo != null && keeping.photos().isKeptSince(story.programme(), photo, run.plannedAt());
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
