package org.ambassadorbot.core.feature.watchnote;

import java.time.Instant;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** Puts notes of the past behind the only programme of a stage, by its first person. */
public final class PastNotes {
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);
  private static final Instant PUBLISHED = Instant.parse("2026-09-02T08:00:00Z");

  private final HeadlessStage stage;
  private final Database database;

  public PastNotes(HeadlessStage stage) {
    this.stage = stage;
    this.database = stage.part(Database.class);
  }

  /** A published note that holds an item of each title. */
  public void add(int number, String... titles) {
    database.write(() -> publish(number, titles));
  }

  private void publish(int number, String... titles) {
    NoteStore notes = stage.part(NoteStore.class);
    Note open = stage.part(CurrentNote.class).open(PROGRAMME);
    ItemStore items = stage.part(ItemStore.class);
    for (String title : titles) {
      String link = "https://example.org/" + title.hashCode() + "-" + title.length();
      ItemWords words = new ItemWords(CanonicalUrl.of(link).orElseThrow(), title, "", "");
      ItemStore.Draft draft =
          new ItemStore.Draft(open, null, words, Item.Origin.of(new PersonId(1)));
      ItemId id = items.add(draft, Instant.EPOCH).orElseThrow();
      stage.part(ArchiveStore.class).add(items.find(PROGRAMME, id).orElseThrow(), "Produit");
    }
    notes.move(open, Note.State.DRAFT);
    notes.publish(notes.find(PROGRAMME, open.id()).orElseThrow(), number, PUBLISHED);
  }
}
