package org.ambassadorbot.core.link;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a feed. */
public sealed interface FeedReading {

  /**
   * A feed and what it holds.
   *
   * @param title what it calls itself; empty when it does not say
   * @param known what to tell its site next time
   */
  record Feed(String title, List<Entry> entries, FeedReader.Known known) implements FeedReading {
    public Feed {
      entries = List.copyOf(entries);
    }

    Feed knownAs(FeedReader.Known next) {
      return new Feed(title, entries, next);
    }
  }

  /**
   * One entry of a feed.
   *
   * @param publishedAt as it says, or null when it does not say or nobody can read it
   */
  record Entry(String title, CanonicalUrl link, @Nullable Instant publishedAt) {}

  /** It is what it was last time. */
  record Unchanged() implements FeedReading {}

  /** Something came, but no feed. */
  record NotAFeed(Problem problem) implements FeedReading {}

  /** Nothing came. */
  record NotReached(Fetching.Reason reason) implements FeedReading {}

  /** What is wrong with what came. */
  enum Problem {
    NOT_XML,
    /** XML, or HTML written like it, that is no feed. */
    ANOTHER_FORMAT,
    /** It brings a document type along: nobody reads on from there. */
    DOCUMENT_TYPE
  }
}
