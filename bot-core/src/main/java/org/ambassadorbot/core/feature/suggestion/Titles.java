package org.ambassadorbot.core.feature.suggestion;

import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.RichText;

/** What a suggestion is called in a sentence. */
final class Titles {
  private Titles() {}

  /** The title, leading to the page when there is one, as the argument {@code title}. */
  static Argument of(Suggestion suggestion) {
    CanonicalUrl link = suggestion.content().link();
    RichText title =
        link == null
            ? RichText.plain(suggestion.title())
            : RichText.link(suggestion.title(), link.address());
    return Argument.with("title", title);
  }
}
