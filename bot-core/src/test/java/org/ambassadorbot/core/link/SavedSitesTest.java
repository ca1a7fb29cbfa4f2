package org.ambassadorbot.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ambassadorbot.core.link.FeedReading.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds and pages as sites write them, well and badly, each with what is to be read in it. */
class SavedSitesTest {
  private static final String EXPECTED = ".expected.json";
  private static final int PREVIEW = 512 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RawSite site = new RawSite();
  private final SafeFetcher fetcher =
      new SafeFetcher(
          address -> true,
          host -> List.of(InetAddress.getByName(host)),
          new SafeFetcher.Patience(
              Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO));

  @AfterEach
  void closeSite() {
    site.close();
  }

  private static Path folder(String name) throws URISyntaxException {
    URL url = Objects.requireNonNull(SavedSitesTest.class.getResource("/saved/" + name));
    return Path.of(url.toURI());
  }

  private static List<String> files(String folder) throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files.map(Path::getFileName).map(Path::toString).sorted().toList();
    }
  }

  /** Everything that something is expected of. */
  private static List<String> saved(String folder) throws IOException, URISyntaxException {
    return files(folder).stream()
        .filter(name -> name.endsWith(EXPECTED))
        .map(name -> name.substring(0, name.length() - EXPECTED.length()))
        .toList();
  }

  static List<String> feeds() throws IOException, URISyntaxException {
    return saved("feeds");
  }

  static List<String> pages() throws IOException, URISyntaxException {
    return saved("pages");
  }

  @Test
  void somethingIsExpectedOfEveryFile() throws Exception {
    for (String folder : List.of("feeds", "pages")) {
      List<String> names = new ArrayList<>(saved(folder));
      assertThat(names).hasSizeGreaterThan(12);
      saved(folder).forEach(name -> names.add(name + EXPECTED));
      assertThat(files(folder).stream().filter(name -> !name.endsWith(".part")))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  /** Has the site serve a file the way its expectation says; returns that. */
  private JsonNode serve(String folder, String name) throws Exception {
    JsonNode expected = JSON.readTree(Files.readAllBytes(folder(folder).resolve(name + EXPECTED)));
    site.serves(
        expected.path("path").asText(),
        Files.readAllBytes(folder(folder).resolve(name)),
        "Content-Type: " + expected.path("contentType").asText());
    return expected;
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void aFeedIsReadAsFarAsItCanBe(String name) throws Exception {
    JsonNode expected = serve("feeds", name);
    FeedReading reading =
        new FeedReader(fetcher)
            .read(site.at(expected.path("path").asText()), FeedReader.Known.nothing());

    if (expected.has("problem")) {
      FeedReading.Problem problem = FeedReading.Problem.valueOf(expected.path("problem").asText());
      assertThat(reading).isEqualTo(new FeedReading.NotAFeed(problem));
      return;
    }
    assertThat(reading)
        .isInstanceOfSatisfying(
            FeedReading.Feed.class,
            feed -> {
              assertThat(feed.title()).isEqualTo(expected.path("title").asText());
              assertThat(feed.entries()).isEqualTo(entries(expected));
            });
  }

  private List<Entry> entries(JsonNode expected) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode entry : expected.path("entries")) {
      JsonNode published = entry.path("publishedAt");
      entries.add(
          new Entry(
              entry.path("title").asText(),
              CanonicalUrl.of(here(entry.path("link").asText())).orElseThrow(),
              published.isNull() ? null : Instant.parse(published.asText())));
    }
    return entries;
  }

  private String here(String expected) {
    return expected.replace("{site}", site.at("")).replace("{host}", "127.0.0.1");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageSaysWhatItIsOrWhyNot(String name) throws Exception {
    JsonNode expected = serve("pages", name);
    String address = site.at(expected.path("path").asText());
    Fetching.Fetched fetched =
        (Fetching.Fetched)
            fetcher.fetch(FetchRequest.beginning(address, PREVIEW, ReadPreview.mediaTypes()));

    if (expected.has("none")) {
      assertThat(ReadPreview.of(fetched)).isEmpty();
      assertThat(ReadPreview.reason(fetched).name()).isEqualTo(expected.path("none").asText());
      return;
    }
    JsonNode preview = expected.path("preview");
    assertThat(ReadPreview.of(fetched))
        .contains(
            new LinkPreview(
                preview.path("title").asText(),
                preview.path("description").asText(),
                preview.path("image").isNull() ? null : preview.path("image").asText(),
                here(preview.path("site").asText()),
                preview.path("language").asText()));
  }

  /** Serves a saved beginning and then a part of it without end, or up to a size. */
  private void serveEndlessly(String path, byte[] beginning, byte[] part, long most) {
    site.answers(
        path,
        out -> {
          out.write(RawSite.head("200 OK", "Content-Type: text/xml", "Connection: close"));
          out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
          out.write(beginning);
          for (long sent = beginning.length; sent < most; sent += part.length) {
            out.write(part);
          }
        });
  }

  @Test
  void fiftyMegabytesAndAFeedWithoutEndAreGivenUp() throws Exception {
    byte[] part = Files.readAllBytes(folder("feeds").resolve("endless.part"));
    String saved = Files.readString(folder("feeds").resolve("wordpress.xml"));
    byte[] beginning = saved.substring(0, saved.indexOf("<item>")).getBytes(StandardCharsets.UTF_8);
    serveEndlessly("/fifty", beginning, part, 50_000_000);
    serveEndlessly("/endless", beginning, part, Long.MAX_VALUE);
    FeedReader reader = new FeedReader(fetcher);

    for (String path : List.of("/fifty", "/endless")) {
      assertThat(reader.read(site.at(path), FeedReader.Known.nothing()))
          .as(path)
          .isEqualTo(new FeedReading.NotReached(Fetching.Reason.TOO_LARGE));
    }
  }

  @Test
  void aPageWithoutEndIsReadAsFarAsItMatters() throws Exception {
    byte[] page = Files.readAllBytes(folder("pages").resolve("open-graph.html"));
    site.answers(
        "/endless",
        out -> {
          out.write(RawSite.head("200 OK", "Content-Type: text/html", "Connection: close"));
          out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write(page);
          }
        });

    Fetching fetching =
        fetcher.fetch(
            FetchRequest.beginning(site.at("/endless"), PREVIEW, ReadPreview.mediaTypes()));

    assertThat(ReadPreview.of((Fetching.Fetched) fetching).map(LinkPreview::title))
        .contains("Les apprentis racontent leur premier mois");
  }
}
