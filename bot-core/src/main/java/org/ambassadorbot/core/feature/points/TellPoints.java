package org.ambassadorbot.core.feature.points;

import jakarta.inject.Inject;
import org.ambassadorbot.core.directory.Voice;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareKnown;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;

/** Tells people that others made their share worth more: what they did themselves, they know. */
final class TellPoints {
  private final Voice voice;
  private final Outbox outbox;

  @Inject
  TellPoints(Voice voice, Outbox outbox) {
    this.voice = voice;
    this.outbox = outbox;
  }

  /**
   * Tells of a share that is better known now.
   *
   * @param more the points that this added
   */
  void on(ShareKnown share, Person person, long more) {
    boolean isByOthers =
        share.evidence() == Evidence.CLICK_SEEN || share.evidence() == Evidence.CONFIRMED;
    if (more <= 0 || !isByOthers) {
      return;
    }
    Texts texts = voice.to(person);
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
