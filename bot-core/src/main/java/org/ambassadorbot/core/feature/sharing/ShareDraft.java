package org.ambassadorbot.core.feature.sharing;

import org.ambassadorbot.core.link.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/**
 * What somebody declares.
 *
 * @param content what they shared of what was offered, or null when they found it themselves
 * @param key what makes two declarations the same, with the network
 * @param words their own text, or empty
 */
record ShareDraft(
    @Nullable Shareable content,
    String key,
    String title,
    ShareNetwork network,
    @Nullable CanonicalUrl post,
    String words) {
  static final int LONGEST_WORDS = 3_000;
  private static final int LONGEST_TITLE = 200;

  static ShareDraft of(
      Shareable content, ShareNetwork network, @Nullable CanonicalUrl post, String words) {
    return new ShareDraft(content, content.contentKey(), content.title(), network, post, words);
  }

  /** Something a person found: its page, or the post itself. */
  static ShareDraft found(
      CanonicalUrl page, ShareNetwork network, @Nullable CanonicalUrl post, String words) {
    String title = org.ambassadorbot.core.message.Wording.shorten(page.key(), LONGEST_TITLE);
    return new ShareDraft(null, "link:" + page.key(), title, network, post, words);
  }
}
