package org.ambassadorbot.core.feature.watchnote;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Database;

/** Lets the moments of the newest programme's note come, on a stage where no job runs by itself. */
public final class Weeks {
  private final HeadlessStage stage;

  public Weeks(HeadlessStage stage) {
    this.stage = stage;
  }

  private Note note(Note.State state) {
    return stage
        .part(Database.class)
        .read(
            () ->
                stage.part(NoteStore.class).in(new ProgrammeId(programme()), state).orElseThrow());
  }

  private long programme() {
    return stage
        .part(Database.class)
        .read(
            () ->
                stage
                    .part(Database.class)
                    .handle()
                    .createQuery("SELECT MAX(id) FROM programme")
                    .mapTo(Long.class)
                    .one());
  }

  /** Two days before closing. */
  public void asks() {
    Note open = note(Note.State.OPEN);
    come(open.deadlines().closing().minus(Duration.ofDays(2)), NoteJobs.Moment.ASK, open);
  }

  /** The open note closes. */
  public void closes() {
    Note open = note(Note.State.OPEN);
    come(open.deadlines().closing(), NoteJobs.Moment.CLOSE, open);
  }

  /** The draft leaves. */
  public void sends() {
    Note draft = note(Note.State.DRAFT);
    come(draft.deadlines().sending(), NoteJobs.Moment.SEND, draft);
  }

  /** It is time for the draft to leave, and nobody has looked yet. */
  public void comesToSending() {
    passUntil(note(Note.State.DRAFT).deadlines().sending());
  }

  private void passUntil(Instant moment) {
    Instant now = stage.part(java.time.Clock.class).instant();
    if (moment.isAfter(now)) {
      stage.passes(Duration.between(now, moment));
    }
  }

  private void come(Instant moment, NoteJobs.Moment what, Note note) {
    passUntil(moment);
    String key = what.name().toLowerCase(Locale.ROOT) + ":" + note.id().value();
    Run run = new Run(key, moment.toString(), moment, "");
    stage.part(Database.class).write(() -> stage.part(LiveNote.class).run(run));
  }
}
