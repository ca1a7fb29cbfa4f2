package org.ambassadorbot.core.link;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ambassadorbot.core.link.FeedReading.NotAFeed;
import org.ambassadorbot.core.link.FeedReading.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Asks a site for its feed and reads it: RSS 2.0, RSS 1.0 and Atom. A document type ends the
 * reading at once, so that no entity is ever expanded; what breaks off is read as far as it goes.
 * Waits for the network, so it is never called inside a transaction. Thread-safe.
 */
public final class FeedReader {
  /** The largest feed that is read, in bytes. */
  static final int LARGEST = 5_000_000;

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
    FeedReading reading = parse(fetched.body().bytes(), fetched.charset());
    return reading instanceof FeedReading.Feed feed
        ? feed.knownAs(new Known(fetched.etag(), fetched.lastModified()))
        : reading;
  }

  /** Reads the bytes of a feed; the document's own word on its encoding counts for more. */
  static FeedReading parse(byte[] bytes, @Nullable String charset) {
    FeedReading reading = parse(bytes, null, true);
    boolean isWrong = reading instanceof NotAFeed wrong && wrong.problem() == Problem.NOT_XML;
    return isWrong && charset != null ? parse(bytes, charset, false) : reading;
  }

  private static FeedReading parse(byte[] bytes, @Nullable String charset, boolean isDeclared) {
    FeedParser parser = new FeedParser();
    try {
      XMLStreamReader xml = open(bytes, charset, isDeclared);
      try {
        return parser.parse(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      return parser.asFarAsItGoes();
    }
  }

  private static XMLStreamReader open(byte[] bytes, @Nullable String charset, boolean isDeclared)
      throws XMLStreamException {
    InputStream stream = new ByteArrayInputStream(bytes);
    if (isDeclared || charset == null) {
      return factory().createXMLStreamReader(stream);
    }
    Reader characters = new InputStreamReader(stream, charsetOf(charset));
    return factory().createXMLStreamReader(characters);
  }

  private static Charset charsetOf(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return java.nio.charset.StandardCharsets.UTF_8;
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
