package org.ambassadorbot.core.link;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import okhttp3.HttpUrl;
import org.ambassadorbot.core.link.FeedReading.Entry;
import org.ambassadorbot.core.link.FeedReading.Feed;
import org.ambassadorbot.core.link.FeedReading.NotAFeed;
import org.ambassadorbot.core.link.FeedReading.Problem;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** One reading of one feed, element by element, in bounded memory. Not thread-safe. */
final class FeedParser {
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed");
  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final Set<String> WANTED =
      Set.of("title", "link", "pubdate", "date", "published", "updated", "guid");
  private static final int MOST_ENTRIES = 200;
  private static final int LONGEST_TEXT = 4_000;
  private static final int DEEPEST = 60;

  private final Deque<String> path = new ArrayDeque<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> current = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
  private final StringBuilder title = new StringBuilder();
  private final Deque<Integer> collected = new ArrayDeque<>();
  private final @Nullable HttpUrl base;

  /**
   * A reading.
   *
   * @param base where the feed stands, for links that only say the rest of their address
   */
  FeedParser(@Nullable HttpUrl base) {
    this.base = base;
  }

  /** What has been seen so far. */
  private enum Mark {
    ELEMENT,
    FEED
  }

  FeedReading parse(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext() && entries.size() < MOST_ENTRIES && path.size() < DEEPEST) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        return new NotAFeed(Problem.DOCUMENT_TYPE);
      }
      read(xml, event);
      if (marks.contains(Mark.ELEMENT) && !marks.contains(Mark.FEED)) {
        return new NotAFeed(Problem.ANOTHER_FORMAT);
      }
    }
    return asFarAsItGoes();
  }

  /** What has been read so far, when nothing more can be. */
  FeedReading asFarAsItGoes() {
    if (marks.contains(Mark.FEED)) {
      return new Feed(title.toString(), entries, FeedReader.Known.nothing());
    }
    return new NotAFeed(marks.contains(Mark.ELEMENT) ? Problem.ANOTHER_FORMAT : Problem.NOT_XML);
  }

  private void read(XMLStreamReader xml, int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> begin(xml);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(xml.getText());
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName().toLowerCase(Locale.ROOT));
      default -> {
        // comments, instructions and entities nobody declared say nothing
      }
    }
  }

  private void begin(XMLStreamReader xml) {
    String name = xml.getLocalName().toLowerCase(Locale.ROOT);
    if (marks.add(Mark.ELEMENT) && ROOTS.contains(name)) {
      marks.add(Mark.FEED);
    }
    String parent = path.isEmpty() ? "" : path.peek();
    path.push(name);
    if (collected.isEmpty() && isWanted(parent, name)) {
      collected.push(path.size());
      text.setLength(0);
    }
    if (ENTRIES.contains(name)) {
      current.clear();
    }
    String address = xml.getAttributeValue(null, "href");
    String relation = xml.getAttributeValue(null, "rel");
    if (name.equals("link") && address != null && isAlternate(relation)) {
      current.putIfAbsent("link", address);
    }
  }

  private static boolean isWanted(String parent, String name) {
    return (ENTRIES.contains(parent) && WANTED.contains(name)) || isTitle(parent, name);
  }

  private static boolean isTitle(String parent, String name) {
    return name.equals("title") && (parent.equals("channel") || parent.equals("feed"));
  }

  private static boolean isAlternate(@Nullable String relation) {
    return relation == null || relation.equals("alternate");
  }

  /** What is asked for may hold markup of its own: its words count. */
  private void append(String more) {
    int room = collected.isEmpty() ? 0 : LONGEST_TEXT - text.length();
    text.append(more, 0, Math.max(0, Math.min(room, more.length())));
  }

  private void end(String name) {
    boolean isCollected = !collected.isEmpty() && collected.peek() == path.size();
    path.poll();
    String parent = path.isEmpty() ? "" : path.peek();
    if (isCollected) {
      collected.pop();
      take(parent, name, text.toString().strip());
    } else if (ENTRIES.contains(name) && collected.isEmpty()) {
      finish();
    }
  }

  private void take(String parent, String name, String said) {
    if (said.isEmpty()) {
      return;
    }
    if (ENTRIES.contains(parent)) {
      current.putIfAbsent(name, said);
    } else if (isTitle(parent, name) && title.length() == 0) {
      title.append(plain(said));
    }
  }

  private void finish() {
    String said = plain(current.getOrDefault("title", ""));
    link()
        .ifPresent(
            url -> entries.add(new Entry(said.isEmpty() ? url.key() : said, url, publishedAt())));
    current.clear();
  }

  /** Only a link may leave out the site; what is no link there may be a mere number. */
  private Optional<CanonicalUrl> link() {
    String written = current.getOrDefault("link", "");
    return CanonicalUrl.of(written)
        .or(() -> resolved(written))
        .or(() -> CanonicalUrl.of(current.getOrDefault("guid", "")));
  }

  private Optional<CanonicalUrl> resolved(String written) {
    return Optional.ofNullable(base)
        .filter(here -> !written.isEmpty())
        .map(here -> here.resolve(written))
        .flatMap(whole -> CanonicalUrl.of(whole.toString()));
  }

  private @Nullable Instant publishedAt() {
    for (String name : List.of("published", "pubdate", "date", "updated")) {
      Optional<Instant> read = FeedDates.read(current.getOrDefault(name, ""));
      if (read.isPresent()) {
        return read.get();
      }
    }
    return null;
  }

  /** Titles may hold markup, written out or not. */
  private static String plain(String markup) {
    return Jsoup.parse(markup).text().strip();
  }
}
