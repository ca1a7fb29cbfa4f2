package org.ambassadorbot.core.link;

import static org.ambassadorbot.core.link.OpenFetcher.open;
import static org.ambassadorbot.core.link.OpenFetcher.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ambassadorbot.core.link.Fetching.Fetched;
import org.ambassadorbot.core.link.Fetching.Reason;
import org.ambassadorbot.core.link.Fetching.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFetcherTest {
  private final RawSite site = new RawSite();

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void aPageComesWithWhatItIs() {
    site.redirects("/old", "/new?a=1");
    site.serves(
        "/new?a=1",
        "é".getBytes(StandardCharsets.ISO_8859_1),
        "Content-Type: Text/HTML; charset=ISO-8859-1",
        "ETag: \"v1\"",
        "Set-Cookie: who=you");

    Fetching result = open().fetch(page(site.at("/old")));

    assertThat(result)
        .isEqualTo(
            new Fetched(
                new Body(new byte[] {(byte) 0xe9}),
                "text/html",
                "ISO-8859-1",
                site.at("/new?a=1"),
                "\"v1\"",
                null));
    assertThat(site.heads()).allMatch(head -> head.contains("User-Agent: AmbassadorBot/1.0"));
    assertThat(site.heads()).noneMatch(head -> head.contains("Cookie"));
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    site.answers("/", out -> out.write(RawSite.whole("304 Not Modified")));

    Fetching result =
        open().fetch(page(site.at("/")).unlessUnchanged("\"v1\"", "Tue, 01 Sep 2026 08:00:00 GMT"));

    assertThat(result).isEqualTo(new Fetching.NotModified());
    assertThat(site.heads().get(0))
        .contains("If-None-Match: \"v1\"", "If-Modified-Since: Tue, 01 Sep 2026 08:00:00 GMT");
  }

  @Test
  void sixRedirectsAreOneTooMany() {
    for (int i = 0; i < 6; i++) {
      site.redirects("/" + i, site.at("/" + (i + 1)));
    }
    site.serves("/6", "la fin");

    assertThat(open().fetch(page(site.at("/1")))).isInstanceOf(Fetched.class);
    assertThat(open().fetch(page(site.at("/0")))).isEqualTo(new Refused(Reason.TOO_MANY_REDIRECTS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "image/png", "application/octet-stream", ""})
  void anotherTypeIsRefused(String type) {
    site.serves("/", new byte[] {1}, type.isEmpty() ? "X-No: type" : "Content-Type: " + type);

    assertThat(open().fetch(page(site.at("/")))).isEqualTo(new Refused(Reason.WRONG_TYPE));
  }

  @Test
  void aSiteThatWantsToBeLeftAloneIs() {
    site.answers("/", out -> out.write(RawSite.whole("429 Slow Down", "Retry-After: 60")));
    Fetcher fetcher = open();

    assertThat(fetcher.fetch(page(site.at("/")))).isEqualTo(new Refused(Reason.BUSY));
    assertThat(fetcher.fetch(page(site.at("/")))).isEqualTo(new Refused(Reason.BUSY));
    assertThat(site.callers()).isEqualTo(1);
  }

  @Test
  void anOrdinaryRefusalSaysWhy() {
    site.answers("/login", out -> out.write(RawSite.whole("401 Unauthorized")));
    site.answers("/broken", out -> out.write(RawSite.whole("500 Broken")));

    assertThat(open().fetch(page(site.at("/login")))).isEqualTo(new Refused(Reason.NOT_ALLOWED));
    assertThat(open().fetch(page(site.at("/missing")))).isEqualTo(new Refused(Reason.NOT_FOUND));
    assertThat(open().fetch(page(site.at("/broken")))).isEqualTo(new Refused(Reason.FAILED));
    assertThat(open().fetch(page("http://" + "a".repeat(10_000) + ".example/")))
        .isEqualTo(new Refused(Reason.NOT_AN_ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"né\"", "\"a\tb\"", "\u0001", ""})
  void whatASiteCallsItsAnswerIsOnlyRepeatedWhereItCanBe(String etag) {
    site.serves(
        "/",
        "bonjour".getBytes(StandardCharsets.UTF_8),
        "Content-Type: text/html",
        "ETag: " + etag,
        "Last-Modified: hier à midi");

    Fetched first = (Fetched) open().fetch(page(site.at("/")));
    Fetching again =
        open().fetch(page(site.at("/")).unlessUnchanged(first.etag(), first.lastModified()));

    assertThat(again).isInstanceOf(Fetched.class);
    assertThat(site.heads().get(1)).doesNotContain("If-None-Match", "If-Modified-Since");
  }

  @Test
  void anAnswerKeptInWordsThatNoHeaderMayHoldIsAskedForAnew() {
    site.serves("/", "bonjour");

    Fetching result = open().fetch(page(site.at("/")).unlessUnchanged("\"né\"", "à\r\nmidi: 1"));

    assertThat(result).isInstanceOf(Fetched.class);
    assertThat(site.heads().get(0)).doesNotContain("If-None-Match", "midi");
  }

  @Test
  void aRedirectWithoutEndInItsAddressIsRefused() {
    site.redirects("/", "/" + "a".repeat(100_000));

    assertThat(open().fetch(page(site.at("/")))).isEqualTo(new Refused(Reason.NOT_AN_ADDRESS));
    assertThat(site.callers()).isEqualTo(1);
  }
}
