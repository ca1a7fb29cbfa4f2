package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import org.ambassadorbot.core.directory.Mentions;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.link.LinkPreviews;
import org.ambassadorbot.core.message.WebAddress;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.platform.FoundMessage;
import org.jspecify.annotations.Nullable;

/** Keeps a message until somebody says what to make of it, and finds out about its link. */
final class CaptureMessage {
  private final CaptureStore captures;
  private final LinkPreviews previews;
  private final Mentions mentions;

  @Inject
  CaptureMessage(CaptureStore captures, LinkPreviews previews, Mentions mentions) {
    this.captures = captures;
    this.previews = previews;
    this.mentions = mentions;
  }

  /** What somebody wrote to others, who read there whom it mentions. */
  CapturedMessage capture(Person person, FoundMessage message) {
    String words = mentions.named(message.text(), message.mentioned());
    return capture(person, words, message.address());
  }

  /** By the time the form is open, the page may have said what it is. */
  CapturedMessage capture(Person person, String words, @Nullable String source) {
    CapturedMessage captured = captures.keep(person, words, usable(source));
    Content content = captured.content();
    CanonicalUrl link = content == null ? null : content.link();
    if (link != null) {
      previews.want(person.programme(), link);
    }
    return captured;
  }

  private static @Nullable String usable(@Nullable String source) {
    boolean isUsable =
        source != null && source.length() <= CanonicalUrl.LONGEST && WebAddress.isAllowed(source);
    return isUsable ? source : null;
  }
}
