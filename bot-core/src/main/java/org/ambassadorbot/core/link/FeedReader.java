package org.ambassadorbot.core.link;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Asks a site for its feed and reads it: RSS 2.0, RSS 1.0 and Atom. A document type ends the
 * reading at once, so that no entity is ever expanded; what breaks off is read as far as it goes.
 * Waits for the network, so it is never called inside a transaction. Thread-safe.
 */
public final class FeedReader {
  /** The largest feed that is read, in bytes. */
  static final int LARGEST = 5_000_000;

  private static final int LONGEST_DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

  private static final Charset OLD = Charset.forName("windows-1252");

  private static final String[] MEDIA_TYPES = {
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/xml",
    "text/xml",
    "text/plain",
    "application/octet-stream",
    "text/html"
  };

  private final Fetcher fetcher;

  @Inject
  public FeedReader(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** What a feed was like when it was last read; all null before. */
  public record Known(@Nullable String etag, @Nullable String lastModified) {
    public static Known nothing() {
      return new Known(null, null);
    }
  }

  /** Reads a feed, unless it has not changed; whatever goes wrong is an ordinary outcome. */
  public FeedReading read(String address, Known known) {
    FetchRequest request =
        FetchRequest.whole(address, LARGEST, MEDIA_TYPES)
            .unlessUnchanged(known.etag(), known.lastModified());
    Fetching fetching = fetcher.fetch(request);
    if (fetching instanceof Fetching.NotModified) {
      return new FeedReading.Unchanged();
    }
    if (fetching instanceof Fetching.Refused refused) {
      return new FeedReading.NotReached(refused.reason());
    }
    Fetching.Fetched fetched = (Fetching.Fetched) fetching;
    FeedReading reading =
        parse(fetched.body().bytes(), fetched.charset(), HttpUrl.parse(fetched.address()));
    return reading instanceof FeedReading.Feed feed
        ? feed.knownAs(new Known(fetched.etag(), fetched.lastModified()))
        : reading;
  }

  /**
   * Reads the bytes of a feed. The document's own word on its letters is believed first; where they
   * turn out to be others, the reading that gets furthest counts.
   */
  static FeedReading parse(byte[] bytes, @Nullable String charset, @Nullable HttpUrl base) {
    Attempt asItIs = best(bytes, charset, base);
    if (asItIs.isWhole()) {
      return asItIs.reading();
    }
    Attempt mended = best(FeedEntities.numbered(bytes), charset, base);
    return mended.size() > asItIs.size() ? mended.reading() : asItIs.reading();
  }

  private static Attempt best(byte[] bytes, @Nullable String charset, @Nullable HttpUrl base) {
    Attempt best = attempt(bytes, null, base);
    for (Charset other : others(charset)) {
      Attempt next = best.isWhole() ? best : attempt(bytes, other, base);
      best = next.size() > best.size() ? next : best;
    }
    return best;
  }

  /** What the site said of the letters, and what is most often meant when it is wrong. */
  private static List<Charset> others(@Nullable String charset) {
    List<Charset> others = new ArrayList<>();
    if (charset != null) {
      others.add(charsetOf(charset));
    }
    others.add(OLD);
    others.remove(StandardCharsets.UTF_8);
    return others;
  }

  /** One way to read the bytes, and whether they could be read to the end. */
  private record Attempt(FeedReading reading, boolean isWhole) {
    int size() {
      return reading instanceof FeedReading.Feed feed ? feed.entries().size() + 1 : 0;
    }
  }

  private static Attempt attempt(byte[] bytes, @Nullable Charset charset, @Nullable HttpUrl base) {
    FeedParser parser = new FeedParser(base);
    try {
      XMLStreamReader xml = open(bytes, charset);
      try {
        return new Attempt(parser.parse(xml), true);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      return new Attempt(parser.asFarAsItGoes(), false);
    }
  }

  private static XMLStreamReader open(byte[] bytes, @Nullable Charset charset)
      throws XMLStreamException {
    int start = start(bytes);
    InputStream stream = new ByteArrayInputStream(bytes, start, bytes.length - start);
    if (charset != null) {
      return factory().createXMLStreamReader(new InputStreamReader(stream, charset));
    }
    return saysUtf8(bytes, start)
        ? factory().createXMLStreamReader(strictly(stream))
        : factory().createXMLStreamReader(stream);
  }

  /** Whether a document is in UTF-8 by its own word, or for want of one. */
  private static boolean saysUtf8(byte[] bytes, int start) {
    int length = Math.min(bytes.length - start, LONGEST_DECLARATION);
    String head = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    Matcher said = ENCODING.matcher(head);
    return said.find() ? said.group(1).equalsIgnoreCase("utf-8") : head.startsWith("<");
  }

  /** Letters that are none end the reading; the parser would write of them to the console. */
  private static Reader strictly(InputStream stream) {
    return new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
  }

  /** Blank lines before the document, which no XML may begin with and many feeds do. */
  private static int start(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && bytes[at] > 0 && bytes[at] <= ' ') {
      at++;
    }
    return at;
  }

  /** As browsers do, Latin letters are taken for those of Windows, which has all of them. */
  private static Charset charsetOf(String name) {
    try {
      Charset said = Charset.forName(name);
      return said.equals(StandardCharsets.ISO_8859_1) ? OLD : said;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLReporter((message, type, related, where) -> {}); // else it writes to the console
    return factory;
  }
}
