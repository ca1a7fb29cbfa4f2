package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.BatchProgress;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.outbox.DeliveryState;

/** Organisers see in the health of the outbox how the last note went out. */
final class LastNoteFeature implements Feature {
  private final NoteStore notes;
  private final Batches batches;

  @Inject
  LastNoteFeature(NoteStore notes, Batches batches) {
    this.notes = notes;
    this.batches = batches;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.health(this::show);
  }

  private List<CardElement.Fact> show(Turn turn) {
    Texts texts = turn.texts();
    Optional<Note> last = notes.lastPublished(turn.programme().id());
    RichText value =
        last.flatMap(note -> Optional.ofNullable(note.issue()))
            .map(issue -> sent(turn, last.orElseThrow(), issue))
            .orElseGet(() -> texts.rich(NotePhrase.NO_LAST_NOTE));
    return List.of(new CardElement.Fact(texts.plain(NotePhrase.LAST_NOTE), value));
  }

  private RichText sent(Turn turn, Note note, Note.Issue issue) {
    BatchProgress progress = batches.progress(note.batch());
    return turn.texts()
        .rich(
            NotePhrase.LAST_NOTE_SENT,
            with("number", issue.number()),
            with("moment", turn.texts().moment(issue.publishedAt(), turn.person().zone())),
            with("sent", progress.in(DeliveryState.SENT)),
            with("waiting", progress.waiting()),
            with("failed", progress.in(DeliveryState.FAILED, DeliveryState.IN_DOUBT)));
  }
}
