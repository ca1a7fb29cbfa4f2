package org.ambassadorbot.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambassadorbot.core.link.Fetching.Fetched;
import org.ambassadorbot.core.link.Fetching.Reason;
import org.ambassadorbot.core.link.Fetching.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileAddressTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

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
          "http://127.0.0.1\uff0f.example.org:9/",
          "http://example.org\uff20127.0.0.1:9/",
          "http://127.0.0.1\uff03:9/",
          "http://127.0.0.\u0661:9/",
          "http://0x7F.1:9/",
          "http://0X7F000001:9/",
          "http://00000000000000000000000000017700000001:9/",
          "http://4294967297:9/",
          "http://127.0.0.1%00.example.org:9/",
          "http://127.0.0.1%2f:9/",
          "http://[::ffff:0:127.0.0.1]:9/",
          "http://[0000:0000:0000:0000:0000:0000:0000:0001]:9/",
          "http://[::1%25eth0]:9/",
          "http://[::1].example.org:9/",
          "http://127.0.0.1:009/",
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
    Fetching result = guarded().fetch(OpenFetcher.page(toCanary(address)));

    assertThat(result).isInstanceOf(Refused.class);
    assertThat(canary.callers() + canarySix.callers()).isZero();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aRedirectToAHostileAddressTouchesNothing(String address) {
    site.redirects("/", toCanary(address).replace("\r\n", "%0d%0a"));

    Fetching result = guarded().fetch(OpenFetcher.page(site.at("/")));

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
            address -> address.getAddress().getHostAddress().equals("127.0.0.1"),
            changing,
            OpenFetcher.SHORT);
    String address = "http://changing.example:" + site.port() + "/";

    Fetching first = fetcher.fetch(OpenFetcher.page(address));
    Fetching second = fetcher.fetch(OpenFetcher.page(address));

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

  private String toCanary(String address) {
    return address.replace(":9", ":" + canary.port());
  }

  /** Reaches, of this machine, the one site that redirects. */
  private Fetcher guarded() {
    return new SafeFetcher(
        address ->
            address.getPort() == site.port() || PublicAddresses.isPublic(address.getAddress()),
        HostileAddressTest::resolve,
        OpenFetcher.SHORT);
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
}
