package org.ambassadorbot.core.link;

/** Why a page has no preview, as far as it matters to people. */
public enum NoPreview {
  /** It stands in a network of somebody's own. */
  PRIVATE,
  /** It is for those who log in. */
  LOGIN,
  /** There is no such page, or no longer. */
  MISSING,
  /** It does not say what it is called. */
  UNTITLED,
  /** It is neither a page, nor a document, nor a picture. */
  WRONG_TYPE,
  /** It did not come, or not in time. */
  UNREACHABLE;

  /** What a refusal comes to. */
  public static NoPreview of(Fetching.Reason reason) {
    return switch (reason) {
      case FORBIDDEN_ADDRESS -> PRIVATE;
      case NOT_ALLOWED -> LOGIN;
      case NOT_FOUND -> MISSING;
      case WRONG_TYPE -> WRONG_TYPE;
      default -> UNREACHABLE;
    };
  }
}
