package org.ambassadorbot.core.link;

/** What following a tracked link leads to. */
public sealed interface Following {

  /**
   * A page, and what to tell {@link ClickCounter} if somebody really went there.
   *
   * @param person the number of whoever gave the link on, or 0
   */
  record Led(TrackedLink link, long person) implements Following {
    public String address() {
      return link.address();
    }
  }

  /** It used to lead somewhere. */
  record Expired() implements Following {}

  /** No link of ours. */
  record Unknown() implements Following {}
}
