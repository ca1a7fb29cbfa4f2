package org.ambassadorbot.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.ambassadorbot.core.link.Fetching.Fetched;
import org.ambassadorbot.core.link.Fetching.Reason;
import org.ambassadorbot.core.link.Fetching.Refused;
import org.ambassadorbot.core.link.SafeFetcher.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFetcherTest {
  private static final int LARGEST = 100_000;
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(1), Duration.ofMillis(800), Duration.ZERO, Duration.ZERO);

  /** What strangers may write to get at this machine or its neighbours; 9 stands for the port. */
  private static final List<String> HOSTILE =
      List.of(
          "http://127.0.0.1:9/",
          "http://127.1:9/",
          "http://127.0.1:9/",
          "http://0:9/",
          "http://0.0.0.0:9/",
          "http://2130706433:9/",
          "http://017700000001:9/",
          "http://0x7f000001:9/",
          "http://0x7f.0.0.1:9/",
          "http://0x7f.1:9/",
          "http://0177.0.0.1:9/",
          "http://127.0.0.01:9/",
          "http://127.0.0.1.:9/",
          "http://%31%32%37.0.0.1:9/",
          "http://127。0。0。1:9/",
          "http://①②⑦.⓪.⓪.①:9/",
          "http://[::1]:9/",
          "http://[::]:9/",
          "http://[::ffff:127.0.0.1]:9/",
          "http://[::ffff:7f00:1]:9/",
          "http://[0:0:0:0:0:ffff:127.0.0.1]:9/",
          "http://[::127.0.0.1]:9/",
          "http://[64:ff9b::7f00:1]:9/",
          "http://[2002:7f00:1::]:9/",
          "http://[2001:0:7f00:1::]:9/",
          "http://[fe80::1%25lo]:9/",
          "http://[fe80::1]:9/",
          "http://[fc00::1]:9/",
          "http://[ff02::1]:9/",
          "http://localhost:9/",
          "http://LOCALHOST:9/",
          "http://localhost.:9/",
          "http://a.localhost:9/",
          "http://loopback.example:9/",
          "http://both.example:9/",
          "http://printer:9/",
          "http://printer.local:9/",
          "http://metadata.google.internal:9/",
          "http://169.254.169.254:9/latest/meta-data/",
          "http://100.100.100.200:9/",
          "http://168.63.129.16:9/",
          "http://10.0.0.1:9/",
          "http://172.16.0.1:9/",
          "http://192.168.0.1:9/",
          "http://198.18.0.1:9/",
          "http://203.0.113.5:9/",
          "http://224.0.0.1:9/",
          "http://255.255.255.255:9/",
          "http://user@127.0.0.1:9/",
          "http://example.org@127.0.0.1:9/",
          "http://example.org:80@127.0.0.1:9/",
          "http://example.org\\@127.0.0.1:9/",
          "http://127.0.0.1:9\\@example.org/",
          "http://127.0.0.1:9#@example.org/",
          "http://127.0.0.1:9?@example.org/",
          "http:\\\\127.0.0.1:9/",
          "http:/127.0.0.1:9/",
          "http:127.0.0.1:9/",
          "http:///127.0.0.1:9/",
          "http://\t127.0.0.1:9/",
          "http://127.0.0.1:9/\r\nHost: elsewhere",
          "http://127.0.0.1\u0000.example.org:9/",
          " http://127.0.0.1:9/",
          "//127.0.0.1:9/",
          "https://127.0.0.1:9/",
          "ftp://127.0.0.1:9/",
          "gopher://127.0.0.1:9/",
          "file:///etc/passwd",
          "jar:http://127.0.0.1:9/a.jar!/",
          "dict://127.0.0.1:9/",
          "javascript:fetch('http://127.0.0.1:9/')",
          "data:text/html,hello",
          "http://",
          "",
          "pas une adresse");

  private final RawSite site = new RawSite();
  private final RawSite canary = new RawSite();
  private final RawSite canarySix = new RawSite("::1", canary.port());

  @AfterEach
  void closeSites() {
    site.close();
    canary.close();
    canarySix.close();
  }

  static List<String> hostile() {
    return HOSTILE;
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileAddressTouchesNothing(String address) {
    Fetching result = guarded().fetch(page(toCanary(address)));

    assertThat(result).isInstanceOf(Refused.class);
    assertThat(canary.callers() + canarySix.callers()).isZero();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aRedirectToAHostileAddressTouchesNothing(String address) {
    site.redirects("/", toCanary(address).replace("\r\n", "%0d%0a"));

    Fetching result = guarded().fetch(page(site.at("/")));

    assertThat(result).isInstanceOf(Refused.class);
    assertThat(canary.callers() + canarySix.callers()).isZero();
  }

  @Test
  void aNameThatChangesItsAddressIsLookedUpOnce() {
    RawSite neighbour = new RawSite("127.0.0.2", site.port());
    site.serves("/", "bonjour");
    AtomicInteger questions = new AtomicInteger();
    NameResolver changing =
        host ->
            List.of(
                InetAddress.getByName(
                    questions.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2"));
    Fetcher fetcher =
        new SafeFetcher(
            address -> address.getAddress().getHostAddress().equals("127.0.0.1"), changing, SHORT);
    String address = "http://changing.example:" + site.port() + "/";

    Fetching first = fetcher.fetch(page(address));
    Fetching second = fetcher.fetch(page(address));

    assertThat(first).isInstanceOf(Fetched.class);
    assertThat(second).isEqualTo(new Refused(Reason.FORBIDDEN_ADDRESS));
    assertThat(questions).hasValue(2);
    assertThat(neighbour.callers()).isZero();
    neighbour.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1.2.3",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.9.9.9",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:a00:1::",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void whatIsNotForEverybodyIsClosed(String address) throws IOException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.0.1.1",
        "198.17.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "2001:4860:4860::8888",
        "2606:4700:4700::1111",
        "2a00:1450::1"
      })
  void whatIsForEverybodyIsOpen(String address) throws IOException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
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

  @Test
  void fiftyMegabytesAreRefusedOrCut() {
    site.answers("/announced", out -> pour(out, "Content-Length: 50000000\r\n", 50_000_000));
    site.answers("/silent", out -> pour(out, "", 50_000_000));

    assertThat(open().fetch(page(site.at("/announced")))).isEqualTo(new Refused(Reason.TOO_LARGE));
    assertThat(open().fetch(page(site.at("/silent")))).isEqualTo(new Refused(Reason.TOO_LARGE));
    assertThat(open().fetch(FetchRequest.beginning(site.at("/silent"), LARGEST, "text/html")))
        .isInstanceOfSatisfying(
            Fetched.class, fetched -> assertThat(fetched.body().length()).isEqualTo(LARGEST));
  }

  @Test
  void aBodyWithoutEndIsRefused() {
    site.answers("/", out -> pour(out, "", Long.MAX_VALUE));

    assertThat(open().fetch(page(site.at("/")))).isEqualTo(new Refused(Reason.TOO_LARGE));
  }

  @Test
  void whatUnpacksToMuchMoreIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(new byte[50_000_000]);
    }
    site.serves("/", packed.toByteArray(), "Content-Type: text/html", "Content-Encoding: gzip");

    assertThat(packed.size()).isLessThan(LARGEST);
    assertThat(open().fetch(page(site.at("/")))).isEqualTo(new Refused(Reason.TOO_LARGE));
  }

  @Test
  void aBodyThatBreaksOffIsRefused() {
    site.answers("/", out -> pour(out, "Content-Length: 5000\r\n", 1_000));

    assertThat(open().fetch(page(site.at("/")))).isEqualTo(new Refused(Reason.UNREACHABLE));
  }

  @Test
  void aBodyThatDripsIsRefusedInTime() {
    CountDownLatch end = new CountDownLatch(1);
    site.answers(
        "/",
        out -> {
          out.write(RawSite.head("200 OK", "Content-Type: text/html"));
          out.write("\r\n".getBytes(StandardCharsets.UTF_8));
          while (!waited(end, 50)) {
            out.write('a');
            out.flush();
          }
        });

    Fetching result = open().fetch(page(site.at("/")));
    end.countDown();

    assertThat(result).isEqualTo(new Refused(Reason.TOO_SLOW));
  }

  @Test
  void aSiteThatSaysNothingIsRefusedInTime() {
    CountDownLatch end = new CountDownLatch(1);
    site.answers("/", out -> waited(end, 10_000));

    Fetching result = open().fetch(page(site.at("/")));
    end.countDown();

    assertThat(result).isEqualTo(new Refused(Reason.TOO_SLOW));
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

  private static FetchRequest page(String address) {
    return FetchRequest.whole(address, LARGEST, "text/html");
  }

  private String toCanary(String address) {
    return address.replace(":9", ":" + canary.port());
  }

  /** Reaches this machine on purpose. */
  private static Fetcher open() {
    return new SafeFetcher(address -> true, SafeFetcherTest::resolve, SHORT);
  }

  /** Reaches, of this machine, the one site that redirects. */
  private Fetcher guarded() {
    return new SafeFetcher(
        address ->
            address.getPort() == site.port() || PublicAddresses.isPublic(address.getAddress()),
        SafeFetcherTest::resolve,
        SHORT);
  }

  /** As the system does, without asking anybody: numbers of every shape, and what tests name. */
  private static List<InetAddress> resolve(String host) throws java.net.UnknownHostException {
    return switch (host) {
      case "localhost",
          "a.localhost",
          "localhost.",
          "loopback.example",
          "printer",
          "printer.local" ->
          List.of(LOOPBACK);
      case "both.example" -> List.of(numbers("1.1.1.1").get(0), LOOPBACK);
      default -> numbers(host);
    };
  }

  private static List<InetAddress> numbers(String host) throws java.net.UnknownHostException {
    boolean isNumber =
        host.chars().allMatch(c -> ".:xX".indexOf(c) >= 0 || Character.digit(c, 16) >= 0);
    if (!isNumber) {
      throw new java.net.UnknownHostException(host);
    }
    return List.of(InetAddress.getAllByName(host));
  }

  private static void pour(java.io.OutputStream out, String header, long length)
      throws IOException {
    out.write(RawSite.head("200 OK", "Content-Type: text/html"));
    out.write((header + "\r\n").getBytes(StandardCharsets.UTF_8));
    byte[] portion = "a".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    for (long poured = 0; poured < length; poured += portion.length) {
      out.write(portion);
    }
  }

  private static boolean waited(CountDownLatch end, long millis) {
    try {
      return end.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }
}
