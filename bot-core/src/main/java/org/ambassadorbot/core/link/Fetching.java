package org.ambassadorbot.core.link;

import org.jspecify.annotations.Nullable;

/** What came of fetching something. */
public sealed interface Fetching {

  /**
   * Something came.
   *
   * @param charset as the server said it, or null when it said nothing
   * @param address where it came from in the end, after redirects
   */
  record Fetched(
      Body body,
      String mediaType,
      @Nullable String charset,
      String address,
      @Nullable String etag,
      @Nullable String lastModified)
      implements Fetching {}

  /** It is what it was last time. */
  record NotModified() implements Fetching {}

  /** Nothing came, or nothing that may be taken; an ordinary outcome. */
  record Refused(Reason reason) implements Fetching {}

  /** Why nothing came. */
  enum Reason {
    /** Not an address of the web, or one written so as to look like another. */
    NOT_AN_ADDRESS,
    /** It leads into a network that is nobody else's business. */
    FORBIDDEN_ADDRESS,
    UNKNOWN_HOST,
    UNREACHABLE,
    TOO_MANY_REDIRECTS,
    TOO_LARGE,
    TOO_SLOW,
    WRONG_TYPE,
    /** The page does not exist, or no longer. */
    NOT_FOUND,
    /** Only for those whom the site knows. */
    NOT_ALLOWED,
    /** The site asks us to come back later, or we have been there a moment ago. */
    BUSY,
    /** The site answers that something is wrong. */
    FAILED
  }
}
