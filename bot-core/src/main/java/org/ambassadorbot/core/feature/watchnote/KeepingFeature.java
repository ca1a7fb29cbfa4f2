package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.event.ProgrammeEvent.GroupsJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.WordsTakenOut;
import org.ambassadorbot.core.event.ProgrammeEvent.WorkHandedOver;
import org.ambassadorbot.core.people.ProgrammeId;

/** What the note keeps follows people and programmes that become one, and forgets who leaves. */
final class KeepingFeature implements Feature {
  private final ItemMoveStore items;
  private final RubricStore rubrics;
  private final NoteStore notes;
  private final RhythmStore rhythms;
  private final FeedStore feeds;
  private final CurrentNote current;
  private final IndexAgain indexing;

  @Inject
  KeepingFeature(
      ItemMoveStore items,
      RubricStore rubrics,
      NoteStore notes,
      RhythmStore rhythms,
      FeedStore feeds,
      CurrentNote current,
      IndexAgain indexing) {
    this.items = items;
    this.rubrics = rubrics;
    this.notes = notes;
    this.rhythms = rhythms;
    this.feeds = feeds;
    this.current = current;
    this.indexing = indexing;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.event(
        PeopleJoined.class,
        event -> {
          items.move(event.gone(), event.kept());
          rubrics.move(event.gone(), event.kept());
        });
    catalogue.event(
        PersonErased.class,
        event -> {
          items.forget(event.person());
          rubrics.move(event.person(), null);
        });
    catalogue.event(WorkHandedOver.class, event -> rubrics.move(event.person(), event.successor()));
    catalogue.event(WordsTakenOut.class, indexing::again);
    catalogue.event(ProgrammesJoined.class, event -> join(event.gone(), event.programme()));
    catalogue.event(
        GroupsJoined.class,
        event -> rubrics.moveGroup(event.programme(), event.gone(), event.kept()));
  }

  private void join(ProgrammeId gone, ProgrammeId kept) {
    rhythms.forget(gone);
    Note open = current.open(kept);
    rubrics.move(gone, kept);
    feeds.move(gone, kept);
    items.move(gone, kept);
    notes.move(gone, kept, open.id());
  }
}
