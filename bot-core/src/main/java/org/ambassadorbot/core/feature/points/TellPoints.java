package org.ambassadorbot.core.feature.points;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareKnown;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;

/** Tells people that others made their share worth more: what they did themselves, they know. */
final class TellPoints {
  private final ProgrammeStore programmes;
  private final Phrasebook phrasebook;
  private final Outbox outbox;

  @Inject
  TellPoints(ProgrammeStore programmes, Phrasebook phrasebook, Outbox outbox) {
    this.programmes = programmes;
    this.phrasebook = phrasebook;
    this.outbox = outbox;
  }

  /**
   * Tells of a share that is better known now.
   *
   * @param more the points that this added
   */
  void on(ShareKnown share, Person person, long more) {
    Optional<Programme> programme = programmes.find(share.programme());
    boolean isByOthers =
        share.evidence() == Evidence.CLICK_SEEN || share.evidence() == Evidence.CONFIRMED;
    if (more <= 0 || !isByOthers || programme.isEmpty()) {
      return;
    }
    Texts texts = phrasebook.speaking(person.language(), programme.get().address());
    PointsPhrase phrase =
        share.evidence() == Evidence.CLICK_SEEN
            ? PointsPhrase.TOLD_CLICK_SEEN
            : PointsPhrase.TOLD_CONFIRMED;
    Card card =
        Card.of(
            texts.rich(
                phrase, Argument.with("title", share.title()), Argument.with("points", more)));
    String key = share.cause() + ":" + share.evidence().name();
    outbox.tell(new Notice(share.programme(), share.person(), key, card));
  }
}
