package org.ambassadorbot.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.core.message.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.org/a                         | example.org/a
          http://example.org/a                          | example.org/a
          HTTPS://EXAMPLE.org/A                         | example.org/A
          https://www.example.org/a/                    | example.org/a
          https://example.org                           | example.org
          https://example.org/                          | example.org
          https://example.org./a                        | example.org/a
          https://www.com/a                             | www.com/a
          https://example.org:443/a                     | example.org/a
          http://example.org:80/a                       | example.org/a
          http://example.org:443/a                      | example.org:443/a
          https://example.org:8443/a                    | example.org:8443/a
          https://example.org/a#part                    | example.org/a
          https://example.org/a?                        | example.org/a
          https://example.org/a?utm_source=x&UTM_Medium=y | example.org/a
          https://example.org/a?fbclid=1&b=2&gclid=3    | example.org/a?b=2
          https://example.org/a?b=2&a=1                 | example.org/a?a=1&b=2
          https://example.org/a?ref=branch              | example.org/a?ref=branch
          https://example.org/a?xtor=RSS-1&at_medium=m  | example.org/a
          https://www.youtube.com/watch?v=Ab1&si=xyz    | youtube.com/watch?v=Ab1
          https://example.org/watch?v=Ab1&si=xyz        | example.org/watch?si=xyz&v=Ab1
          https://x.com/nadia/status/12?s=20&t=abc      | x.com/nadia/status/12
          https://example.org/a/./b/../c                | example.org/a/c
          https://example.org/../../a                   | example.org/a
          https://example.org/%7Enadia/%e9t%C3%a9       | example.org/~nadia/%E9t%C3%A9
          https://example.org/été                       | example.org/%C3%A9t%C3%A9
          https://example.org/100%                      | example.org/100%25
          https://musée.example/a                       | xn--muse-dpa.example/a
          https://MUSÉE.example/a                       | xn--muse-dpa.example/a
          https://xn--muse-dpa.example/a                | xn--muse-dpa.example/a
          https://nadia:secret@example.org/a            | example.org/a
          https://bank.example@evil.example/            | evil.example
          https:\\\\evil.example\\a                     | evil.example/a
          http://127.0.0.1:8080/a                       | 127.0.0.1:8080/a
          http://[::1]/a                                | [::1]/a
          http://intranet/page                          | intranet/page
          """)
  void samePagesHaveTheSameKey(String written, String key) {
    assertThat(CanonicalUrl.of(written)).map(CanonicalUrl::key).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "example.org/a",
        "ftp://example.org/a",
        "javascript:alert(1)",
        "data:text/html,<b>x</b>",
        "mailto:nadia@example.org",
        "https://",
        "https:///a",
        "https://?a",
        "https://.",
        "https://a..b/",
        "https://exa mple.org/",
        "https://example.org/a b",
        "https://example.org:99999/",
        "https://example.org:123456/",
        "https://example.org:12a/",
        "https://exa<mple.org/",
        "https://[::1/",
        "https://[zz]/",
        "https://example.org/\u0000",
        "https://example.org/\na",
        "//example.org/a",
        "http:example.org",
        "http:/example.org"
      })
  void whatIsNoWebAddressIsNotRead(String written) {
    assertThat(CanonicalUrl.of(written)).isEmpty();
  }

  @Test
  void theAddressKeepsWhatTheKeyDrops() {
    CanonicalUrl url =
        CanonicalUrl.of("https://www.example.org/été/?utm_source=x&b=1#fin").orElseThrow();

    assertThat(url.address())
        .isEqualTo("https://www.example.org/%C3%A9t%C3%A9/?utm_source=x&b=1#fin");
    assertThat(url.host()).isEqualTo("example.org");
  }

  @Test
  void theAddressShowsNoUser() {
    assertThat(CanonicalUrl.of("https://nadia:secret@example.org/a"))
        .map(CanonicalUrl::address)
        .contains("https://example.org/a");
  }

  @Test
  void anAddressTooLongIsNotRead() {
    assertThat(CanonicalUrl.of("https://example.org/" + "a".repeat(1_980))).isPresent();
    assertThat(CanonicalUrl.of("https://example.org/" + "a".repeat(1_981))).isEmpty();
    assertThat(CanonicalUrl.of("https://example.org/" + "é".repeat(1_000))).isEmpty();
  }

  @Test
  void theKeyOfAKeyIsItself() {
    for (String written : hostileAddresses()) {
      CanonicalUrl.of(written)
          .ifPresent(
              url ->
                  assertThat(CanonicalUrl.of("https://" + url.key()))
                      .map(CanonicalUrl::key)
                      .contains(url.key()));
    }
  }

  @Test
  void whateverStrangersWriteIsReadOrNotButNeverThrows() {
    for (String written : hostileAddresses()) {
      CanonicalUrl.of(written)
          .ifPresent(url -> assertThat(WebAddress.isAllowed(url.address())).isTrue());
    }
  }

  private static List<String> hostileAddresses() {
    Random random = new Random(42);
    String letters = "aé%2Fc0.:/?#[]@!$&'()*+,;=\\-_~ <>\"{}|^`\u202E\u0000\uD83D\uDE00\uD800xn--";
    return random
        .ints(20_000, 0, 40)
        .mapToObj(
            length -> {
              StringBuilder text = new StringBuilder("https://");
              random
                  .ints(length, 0, letters.length())
                  .forEach(at -> text.append(letters.charAt(at)));
              return text.toString();
            })
        .flatMap(text -> java.util.stream.Stream.of(text, text + SampleCards.HOSTILE))
        .toList();
  }
}
