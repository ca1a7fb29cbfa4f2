package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.ambassadorbot.core.link.ClickCounter;
import org.ambassadorbot.core.link.LinkDraft;
import org.ambassadorbot.core.link.TrackedLinks;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackedLinkTest {
  private static final String PAGE = "https://blog.example/article?utm_source=linkedin";
  private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0";
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);

  private final LiveBot bot = new LiveBot("");
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void addAProgramme() {
    bot.execute(
        "INSERT INTO programme (id, name, language, form_of_address, zone, country, working_hours,"
            + " is_shared, created_at) VALUES (1, 'P', 'fr', 'FAMILIAR', 'Europe/Paris', 'FR',"
            + " 'Mon-Fri 09:00-18:00', 0, 0) ON CONFLICT DO NOTHING");
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void aPersonIsLedAndCounted() throws Exception {
    String path = link(null);

    HttpResponse<String> answer = get(path, "User-Agent", BROWSER);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains(PAGE);
    assertThat(clicks()).isEqualTo(1);
  }

  @Test
  void programsAndGlancesAreLedButNotCounted() throws Exception {
    String path = link(null);

    assertThat(get(path, "User-Agent", "LinkedInBot/1.0").statusCode()).isEqualTo(302);
    assertThat(get(path, "User-Agent", BROWSER, "Sec-Purpose", "prefetch").statusCode())
        .isEqualTo(302);
    HttpRequest head =
        HttpRequest.newBuilder(uri(path))
            .header("User-Agent", BROWSER)
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(client.send(head, BodyHandlers.ofString()).statusCode()).isEqualTo(302);

    assertThat(clicks()).isZero();
  }

  @Test
  void anUnknownCodeLeadsNowhere() throws Exception {
    link(null);

    HttpResponse<String> answer =
        get("/r/1.AAAAAAAA?url=https://elsewhere.example", "Accept-Language", "en-GB,en;q=0.9");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.body()).contains("This link does not exist").doesNotContain("elsewhere");
    assertThat(get("/r/", "X-A", "b").statusCode()).isEqualTo(404);
    assertThat(get("/r/a/" + link(null).substring(3), "X-A", "b").statusCode()).isEqualTo(404);
  }

  @Test
  void anExpiredLinkSaysSo() throws Exception {
    String path = link(Instant.parse("2020-01-01T00:00:00Z"));

    HttpResponse<String> answer = get(path, "Accept-Language", "fr");

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("n'est plus valable");
  }

  @Test
  void aLinkNamesThePortThatTheSystemChose() {
    assertThat(address(null)).startsWith("http://localhost:" + bot.port() + "/r/");
  }

  @Test
  void aPageIsInTheLanguageThatTheReaderLikesBest() throws Exception {
    String unknown = "/r/1.AAAAAAAA";

    assertThat(get(unknown, "Accept-Language", "de,en;q=0.8,fr;q=0.5").body())
        .contains("This link does not exist");
    assertThat(get(unknown, "Accept-Language", "de").body()).contains("Ce lien n'existe pas");
  }

  private String link(@Nullable Instant expiresAt) {
    return URI.create(address(expiresAt)).getPath();
  }

  private String address(@Nullable Instant expiresAt) {
    TrackedLinks links = bot.part(TrackedLinks.class);
    return bot.part(Database.class)
        .write(() -> links.url(links.lead(new LinkDraft(PROGRAMME, "share:1", PAGE, expiresAt))));
  }

  private long clicks() {
    bot.part(ClickCounter.class).count();
    return bot.part(Database.class)
        .read(() -> bot.part(TrackedLinks.class).clicks(PROGRAMME, "share:1"));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + bot.port() + path);
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(uri(path)).headers(headers).build();
    return client.send(request, BodyHandlers.ofString());
  }
}
