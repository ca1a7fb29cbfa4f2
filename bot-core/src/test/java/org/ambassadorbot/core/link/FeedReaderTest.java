package org.ambassadorbot.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import okhttp3.HttpUrl;
import org.ambassadorbot.core.link.FeedReading.Feed;
import org.ambassadorbot.core.link.FeedReading.NotAFeed;
import org.ambassadorbot.core.link.FeedReading.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  private static final String RSS_TWO =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel><title>Le blog d'Œuvre &amp; Cie</title>
        <link>https://blog.example/</link>
        <item><title>Un &lt;b&gt;grand&lt;/b&gt; pas</title>
          <link>https://blog.example/pas?utm_source=rss</link>
          <pubDate>Tue, 01 Sep 2026 08:30:00 +0200</pubDate></item>
        <item><title><![CDATA[Deuxième <i>article</i>]]></title>
          <guid isPermaLink="true">https://blog.example/deux</guid></item>
        <item><title>Sans lien</title></item>
      </channel></rss>
      """;
  private static final String RSS_ONE =
      """
      <?xml version="1.0"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://old.example/"><title>Ancien</title></channel>
        <item rdf:about="https://old.example/1"><title>Premier</title>
          <link>https://old.example/1</link><dc:date>2026-08-30T10:00:00Z</dc:date></item>
      </rdf:RDF>
      """;
  private static final String ATOM =
      """
      <?xml version="1.0"?>
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Atome</title>
        <entry><title type="html">Le &amp;eacute;cho</title>
          <link rel="edit" href="https://atom.example/edit"/>
          <link rel="alternate" href="https://atom.example/echo"/>
          <published>2026-09-01T06:00:00Z</published>
          <updated>2026-09-02T06:00:00Z</updated></entry>
      </feed>
      """;

  private final RawSite site = new RawSite();

  @AfterEach
  void closeSite() {
    site.close();
  }

  private static FeedReading parse(String text) {
    return FeedReader.parse(
        text.getBytes(StandardCharsets.UTF_8), null, HttpUrl.get("https://blog.example/feed/"));
  }

  private FeedReading read(String path, FeedReader.Known known) {
    SafeFetcher.Patience patience =
        new SafeFetcher.Patience(
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ZERO, Duration.ZERO);
    NameResolver names = host -> List.of(InetAddress.getByName(host));
    return new FeedReader(new SafeFetcher(address -> true, names, patience))
        .read(site.at(path), known);
  }

  @Test
  void theThreeKindsOfFeedsAreRead() {
    Feed rssTwo = (Feed) parse(RSS_TWO);
    assertThat(rssTwo.title()).isEqualTo("Le blog d'Œuvre & Cie");
    assertThat(rssTwo.entries())
        .extracting(FeedReading.Entry::title)
        .containsExactly("Un grand pas", "Deuxième article");
    assertThat(rssTwo.entries().get(0).link().key()).isEqualTo("blog.example/pas");
    assertThat(rssTwo.entries().get(0).publishedAt())
        .isEqualTo(Instant.parse("2026-09-01T06:30:00Z"));

    Feed rssOne = (Feed) parse(RSS_ONE);
    assertThat(rssOne.title()).isEqualTo("Ancien");
    assertThat(rssOne.entries()).hasSize(1);
    assertThat(rssOne.entries().get(0).publishedAt())
        .isEqualTo(Instant.parse("2026-08-30T10:00:00Z"));

    Feed atom = (Feed) parse(ATOM);
    assertThat(atom.entries().get(0).title()).isEqualTo("Le écho");
    assertThat(atom.entries().get(0).link().key()).isEqualTo("atom.example/echo");
    assertThat(atom.entries().get(0).publishedAt())
        .isEqualTo(Instant.parse("2026-09-01T06:00:00Z"));
  }

  @Test
  void aFeedThatBreaksOffIsReadAsFarAsItGoes() {
    Feed feed = (Feed) parse(RSS_TWO.substring(0, RSS_TWO.indexOf("Sans lien")));
    assertThat(feed.entries()).hasSize(2);
  }

  private static FeedReading parse(String text, Charset written, @Nullable String said) {
    return FeedReader.parse(text.getBytes(written), said, null);
  }

  @ParameterizedTest
  @CsvSource({", ISO-8859-1", ", ", "UTF-8, ", "UTF-8, UTF-8", ", no-such-encoding"})
  void aWrongEncodingIsNoReasonToLoseAnything(@Nullable String declared, @Nullable String said) {
    String words = "« Élan », l'œuvre à 5 €";
    String prolog = declared == null ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
    String feed =
        prolog
            + "<rss><channel><title>Élan</title><item><title>Un</title>"
            + "<link>https://a.example/1</link></item><item><title>"
            + words
            + "</title><link>https://a.example/2</link></item></channel></rss>";

    Feed read = (Feed) parse(feed, Charset.forName("windows-1252"), said);

    assertThat(read.entries()).hasSize(2);
    assertThat(read.title()).isEqualTo("Élan");
    assertThat(read.entries().get(1).title()).isEqualTo(words);
    assertThat(FeedReader.parse(new byte[] {0, 1, 2, 3}, null, null))
        .isEqualTo(new NotAFeed(Problem.NOT_XML));
  }

  @Test
  void aFeedInAnotherAlphabetThatBreaksOffKeepsItsLetters() {
    String feed = RSS_TWO.replace("Deuxième", "Второй").replace("Sans lien", "Без");
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 45);

    Feed read = (Feed) FeedReader.parse(cut, "utf-8", null);

    assertThat(read.entries())
        .extracting(FeedReading.Entry::title)
        .containsExactly("Un grand pas", "Второй article");
  }

  @Test
  void linksMayLeaveOutTheirSiteAndTitlesMayHoldMarkup() {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Le <b>journal</b></div></title>
          <entry><title type="xhtml"><div>Un <i>grand</i> pas</div></title>
            <link href="/2026/pas"/></entry>
          <entry><title>Ailleurs</title><link href="suite?a=1"/></entry>
        </feed>
        """;
    Feed feed = (Feed) parse(atom);

    assertThat(feed.title()).isEqualTo("Le journal");
    assertThat(feed.entries())
        .extracting(entry -> entry.title() + " " + entry.link().address())
        .containsExactly(
            "Un grand pas https://blog.example/2026/pas",
            "Ailleurs https://blog.example/feed/suite?a=1");

    Feed numbered =
        (Feed)
            parse("<rss><channel><item><title>x</title><guid>12345</guid></item></channel></rss>");
    assertThat(numbered.entries()).isEmpty();
  }

  @Test
  void aPageServedAsAFeedIsNone() {
    assertThat(parse("<!DOCTYPE html><html><body><p>Bonjour<br></body></html>"))
        .isInstanceOf(NotAFeed.class);
    assertThat(parse("<html><body>Bonjour</body></html>"))
        .isEqualTo(new NotAFeed(Problem.ANOTHER_FORMAT));
    assertThat(parse("Bonjour")).isEqualTo(new NotAFeed(Problem.NOT_XML));
    assertThat(parse("")).isEqualTo(new NotAFeed(Problem.NOT_XML));
  }

  @Test
  void anEntityBombEndsAtOnceAndNoFileIsRead() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">"
            + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + "<rss><channel><title>&b;&f;</title></channel></rss>";
    assertThat(parse(bomb)).isEqualTo(new NotAFeed(Problem.DOCUMENT_TYPE));
  }

  @Test
  void depthAndLengthAreBounded() {
    String deep = "<rss>" + "<a>".repeat(100_000);
    assertThat(parse(deep)).isInstanceOf(Feed.class);
    StringBuilder many = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 1_000; i++) {
      many.append("<item><link>https://a.example/").append(i).append("</link></item>");
    }
    assertThat(((Feed) parse(many.append("</channel></rss>").toString())).entries()).hasSize(200);
  }

  @Test
  void anUnchangedFeedIsNotReadAgain() {
    site.serves(
        "/feed",
        RSS_TWO.getBytes(StandardCharsets.UTF_8),
        "Content-Type: application/rss+xml",
        "ETag: \"v1\"");
    Feed first = (Feed) read("/feed", FeedReader.Known.nothing());
    assertThat(first.known().etag()).isEqualTo("\"v1\"");

    site.answers(
        "/feed",
        out ->
            out.write(
                "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(read("/feed", first.known())).isEqualTo(new FeedReading.Unchanged());
  }

  @Test
  void fiftyMegabytesAndAnEndlessFeedAreRefused() {
    byte[] chunk = "<item><title>a</title></item>".repeat(400).getBytes(StandardCharsets.UTF_8);
    site.answers(
        "/large",
        out -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 50000000\r\n\r\n<rss>"
                  .getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 5_000; i++) {
            out.write(chunk);
          }
        });
    site.answers(
        "/endless",
        out -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n<rss>"
                  .getBytes(StandardCharsets.UTF_8));
          while (true) {
            out.write(chunk);
          }
        });
    assertThat(read("/large", FeedReader.Known.nothing()))
        .isInstanceOf(FeedReading.NotReached.class);
    assertThat(read("/endless", FeedReader.Known.nothing()))
        .isInstanceOf(FeedReading.NotReached.class);
    assertThat(read("/missing", FeedReader.Known.nothing()))
        .isInstanceOf(FeedReading.NotReached.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='utf-8'?>"})
  void lettersThatAreOthersThanSaidAreReadAndTheConsoleStaysSilent(String declaration) {
    PrintStream console = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    FeedReading reading;
    try {
      String feed =
          declaration
              + "<rss><channel><title>Été à Orléans</title><item><title>Là-bas</title>"
              + "<link>https://blog.example/a</link></item></channel></rss>";
      reading = FeedReader.parse(feed.getBytes(StandardCharsets.ISO_8859_1), null, null);
    } finally {
      System.setErr(console);
    }

    assertThat(reading)
        .isInstanceOfSatisfying(
            FeedReading.Feed.class,
            feed -> {
              assertThat(feed.title()).isEqualTo("Été à Orléans");
              assertThat(feed.entries())
                  .extracting(FeedReading.Entry::title)
                  .containsExactly("Là-bas");
            });
    assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
