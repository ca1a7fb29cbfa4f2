package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.ZoneId;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.AccessLoss;

/** Sentences about workspaces that do not let the bot in. */
final class AccessWords {
  private AccessWords() {}

  static RichText of(Texts texts, AccessPhrase phrase, AccessLoss loss, ZoneId zone) {
    return texts.rich(
        phrase,
        with("platform", loss.workspace().platform().title()),
        with("moment", texts.moment(loss.since(), zone)),
        with("count", loss.waiting()));
  }
}
