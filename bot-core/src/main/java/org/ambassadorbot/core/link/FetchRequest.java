package org.ambassadorbot.core.link;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to fetch, and what of it is welcome.
 *
 * @param address as somebody wrote it
 * @param mediaTypes such as {@code text/html}, in lower case; anything else is refused
 * @param largest the largest body, unpacked, in bytes
 * @param isBeginningEnough whether a larger body is cut there instead of refused
 * @param etag what the server called its answer last time
 * @param lastModified when the server said last time that it had changed, in its own words
 */
public record FetchRequest(
    String address,
    Set<String> mediaTypes,
    int largest,
    boolean isBeginningEnough,
    @Nullable String etag,
    @Nullable String lastModified) {
  private static final Pattern SENDABLE = Pattern.compile("[!-~]([ -~]{0,498}[!-~])?");

  public FetchRequest {
    mediaTypes = Set.copyOf(mediaTypes);
    etag = sendable(etag);
    lastModified = sendable(lastModified);
    if (largest < 1) {
      throw new IllegalArgumentException("no room for a body: " + largest);
    }
  }

  /** What a site said, if it can be said back in a header: others would end the question. */
  static @Nullable String sendable(@Nullable String said) {
    return said != null && SENDABLE.matcher(said).matches() ? said : null;
  }

  /** Asks for a whole body of one of these media types. */
  public static FetchRequest whole(String address, int largest, String... mediaTypes) {
    return new FetchRequest(address, Set.of(mediaTypes), largest, false, null, null);
  }

  /** Asks for the first bytes of a body of one of these media types. */
  public static FetchRequest beginning(String address, int largest, String... mediaTypes) {
    return new FetchRequest(address, Set.of(mediaTypes), largest, true, null, null);
  }

  /** The same, unless the server says that nothing has changed since. */
  public FetchRequest unlessUnchanged(@Nullable String knownEtag, @Nullable String knownChange) {
    return new FetchRequest(
        address, mediaTypes, largest, isBeginningEnough, knownEtag, knownChange);
  }
}
