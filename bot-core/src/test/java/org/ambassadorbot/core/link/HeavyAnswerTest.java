package org.ambassadorbot.core.link;

import static org.ambassadorbot.core.link.OpenFetcher.LARGEST;
import static org.ambassadorbot.core.link.OpenFetcher.open;
import static org.ambassadorbot.core.link.OpenFetcher.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.ambassadorbot.core.link.Fetching.Fetched;
import org.ambassadorbot.core.link.Fetching.Reason;
import org.ambassadorbot.core.link.Fetching.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeavyAnswerTest {
  private final RawSite site = new RawSite();

  @AfterEach
  void closeSite() {
    site.close();
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

  @Test
  void aFloodOfHeadersIsRefused() {
    site.answers(
        "/",
        out -> {
          out.write(RawSite.head("200 OK", "Content-Type: text/html"));
          byte[] header =
              ("X-Flood: " + "a".repeat(8_000) + "\r\n").getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < 1_000; i++) {
            out.write(header);
          }
        });

    assertThat(open().fetch(page(site.at("/")))).isEqualTo(new Refused(Reason.UNREACHABLE));
  }

  @Test
  void headersThatDripAreRefusedInTime() {
    CountDownLatch end = new CountDownLatch(1);
    site.answers(
        "/",
        out -> {
          out.write(RawSite.head("200 OK", "Content-Type: text/html"));
          while (!waited(end, 50)) {
            out.write("X-Drip: a\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
          }
        });

    Fetching result = open().fetch(page(site.at("/")));
    end.countDown();

    assertThat(result).isEqualTo(new Refused(Reason.TOO_SLOW));
  }

  @Test
  void announcementsWithoutAnAnswerAreRefusedInTime() {
    site.answers(
        "/",
        out -> {
          while (true) {
            out.write("HTTP/1.1 103 Early Hints\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          }
        });

    assertThat(open().fetch(page(site.at("/")))).isInstanceOf(Refused.class);
  }

  @Test
  void whatUnpacksWithoutEndIsCutWhereItIsEnough() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(new byte[50_000_000]);
    }
    site.serves("/", packed.toByteArray(), "Content-Type: text/html", "Content-Encoding: gzip");

    Fetching result = open().fetch(FetchRequest.beginning(site.at("/"), LARGEST, "text/html"));

    assertThat(result)
        .isInstanceOfSatisfying(
            Fetched.class, fetched -> assertThat(fetched.body().length()).isEqualTo(LARGEST));
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
