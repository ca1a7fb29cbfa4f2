package org.ambassadorbot.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ambassadorbot.app.http.HttpServer.Listen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HttpServerTest {
  private static final int LARGEST = 4_096;
  private static final ServerLimits LIMITS =
      new ServerLimits(
          LARGEST,
          Duration.ofMillis(400),
          Duration.ofMillis(800),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5),
          16);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = start(LIMITS);
  }

  private HttpServer start(ServerLimits limits) throws IOException {
    return HttpServer.start(
        Listen.loopback(0),
        List.of(
            Route.post("/echo", request -> HttpAnswer.of(200, "text/plain", request.body())),
            Route.get("/words", HttpServerTest::words),
            Route.get("/page", request -> HttpAnswer.page(200, "<!doctype html><p>é")),
            Route.get("/go", request -> HttpAnswer.redirect("https://example.org/a?b=c")),
            Route.get("/r/", request -> HttpAnswer.text(200, request.lastSegment())),
            Route.get("/r/deep/", request -> HttpAnswer.text(200, "deep")),
            Route.get(
                "/broken",
                request -> {
                  throw new IllegalStateException("a detail of ours");
                }),
            Route.get("/slow", this::slow),
            Route.get("/known/", new FromMemory()),
            new Route(Set.of("GET", "POST"), "/both", request -> HttpAnswer.empty(204))),
        limits);
  }

  @Test
  void whatIsKnownIsAnsweredAtOnceAndTheRestIsLookedFor() throws Exception {
    assertThat(get("/known/one").body()).isEqualTo("known");
    assertThat(get("/known/other").body()).startsWith("looked for");
    assertThat(get("/known/wrong").statusCode()).isEqualTo(500);
    assertThat(get("/known/wrong").body()).doesNotContain("detail");
  }

  @AfterEach
  void stop() {
    release.countDown();
    server.close();
  }

  @Test
  void theBodyArrivesByteForByte() throws Exception {
    byte[] body = {0, (byte) 0xff, '\r', '\n', (byte) 0xc3, '\n'};

    HttpResponse<byte[]> response =
        client.send(
            to("/echo").POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofByteArray());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(body);
  }

  @Test
  void methodPathQueryAndHeadersAreHandedOver() throws Exception {
    HttpResponse<String> response =
        client.send(
            to("/words?a=1&name=%C3%89lo%C3%AFse+B&empty").header("X-Tone", "low").build(),
            BodyHandlers.ofString());

    assertThat(response.body())
        .isEqualTo("GET /words a=1&name=%C3%89lo%C3%AFse+B&empty Éloïse B low [low]");
  }

  @Test
  void nothingTellsWhichServerItIs() throws Exception {
    assertThat(get("/page").headers().map()).doesNotContainKeys("server", "x-powered-by");
    assertThat(raw("GARBAGE\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .doesNotContainIgnoringCase("jetty");
  }

  @Test
  void pagesCarryTheirSafetyHeaders() throws Exception {
    HttpResponse<String> page = get("/page");

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("default-src 'self'", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.body()).endsWith("é");
  }

  @Test
  void aRedirectIsForThisTimeOnly() throws Exception {
    HttpResponse<String> response = get("/go");

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).contains("https://example.org/a?b=c");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void theLongestBeginningOfAPathWins() throws Exception {
    assertThat(get("/r/abc").body()).isEqualTo("abc");
    assertThat(get("/r/deep/abc").body()).isEqualTo("deep");
  }

  @Test
  void anUnknownPathIsNotFound() throws Exception {
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(get("/echo/more").statusCode()).isEqualTo(404);
    assertThat(get("/").statusCode()).isEqualTo(404);
  }

  @Test
  void anUnknownMethodIsToldTheKnownOnes() throws Exception {
    HttpResponse<String> response =
        client.send(to("/both").DELETE().build(), BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET, POST");
    assertThat(get("/echo").headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void headAnswersLikeGetWithoutTheBody() throws Exception {
    String head = raw("HEAD /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    assertThat(head).startsWith("HTTP/1.1 200").contains("Content-Length: 20").endsWith("\r\n\r\n");
  }

  @Test
  void aFailureIsAnsweredWithAnIdentifierAndNoDetail() throws Exception {
    HttpResponse<String> response = get("/broken");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).startsWith("Error ").doesNotContain("detail", "Exception");
  }

  @Test
  void aBodyOverTheLimitIsRefusedAnnouncedOrNot() throws Exception {
    byte[] body = new byte[LARGEST + 1];

    assertThat(post(BodyPublishers.ofByteArray(body))).isEqualTo(413);
    assertThat(post(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))))
        .isEqualTo(413);
    assertThat(post(BodyPublishers.ofByteArray(new byte[LARGEST]))).isEqualTo(200);
  }

  @Test
  void aBodyWithoutEndIsCutOff() throws Exception {
    try (Socket socket = open()) {
      OutputStream out = socket.getOutputStream();
      out.write(ascii("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"));
      byte[] chunk = ascii("400\r\n" + "x".repeat(1_024) + "\r\n");

      assertThatIOException()
          .isThrownBy(
              () -> {
                for (int sent = 0; sent < 1_000_000; sent++) {
                  out.write(chunk);
                }
              });
    }
  }

  @Test
  void aBodyThatStopsIsRefusedInTime() throws Exception {
    String answer = raw("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf of");

    assertThat(answer).startsWith("HTTP/1.1 408").contains("Connection: close");
  }

  @Test
  void aBodyBrokenOffByTheSenderHarmsNobody() throws Exception {
    try (Socket socket = open()) {
      socket
          .getOutputStream()
          .write(ascii("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf"));
      socket.shutdownOutput();

      assertThat(readAll(socket)).doesNotContain("HTTP/1.1 200");
    }
    assertThat(post(BodyPublishers.ofString("well"))).isEqualTo(200);
  }

  @Test
  void aHeadThatDripsIsCutOff() throws Exception {
    try (Socket socket = open()) {
      OutputStream out = socket.getOutputStream();
      out.write(ascii("GET /page HTTP/1.1\r\n"));
      socket.setSoTimeout(50);
      long began = System.nanoTime();
      while (!isClosed(socket)) {
        drip(out);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
      }

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(LIMITS.arrival());
    }
  }

  @Test
  void aConnectionThatIsOnlyIdleStaysOpen() throws Exception {
    try (Socket socket = open()) {
      socket.setSoTimeout((int) LIMITS.arrival().toMillis() * 3);
      socket.getOutputStream().write(ascii("GET /r/one HTTP/1.1\r\nHost: a\r\n\r\n"));

      assertThat(readUntil(socket, "one")).startsWith("HTTP/1.1 200");
      assertThat(isClosed(socket)).isFalse();

      socket.getOutputStream().write(ascii("GET /r/two HTTP/1.1\r\nHost: a\r\n\r\n"));
      assertThat(readUntil(socket, "two")).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void anAnswerThatTakesTooLongIsGivenUp() throws Exception {
    assertThat(get("/slow").statusCode()).isEqualTo(503);
  }

  @Test
  void runningRequestsEndBeforeTheServerStops() throws Exception {
    server.close();
    server = start(ServerLimits.STANDARD);
    CompletableFuture<HttpResponse<String>> running =
        client.sendAsync(to("/slow").build(), BodyHandlers.ofString());
    entered.await();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
    awaitRefusal();
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> closing.get(400, TimeUnit.MILLISECONDS));

    release.countDown();

    assertThat(running.get().statusCode()).isEqualTo(200);
    closing.get();
  }

  @Test
  void aPortAlreadyTakenIsAnIoException() {
    assertThatIOException()
        .isThrownBy(
            () ->
                HttpServer.start(Listen.loopback(server.port()), List.of(), ServerLimits.STANDARD))
        .withMessageContaining(server.port() + " cannot be used: Address already in use");
  }

  private HttpAnswer slow(HttpRequest request) throws InterruptedException {
    entered.countDown();
    release.await();
    return HttpAnswer.text(200, "at last");
  }

  private static HttpAnswer words(HttpRequest request) {
    return HttpAnswer.text(
        200,
        String.join(
            " ",
            request.method(),
            request.path(),
            request.query().orElse(""),
            request.parameter("name").orElse(""),
            request.headers().first("x-tone").orElse(""),
            String.valueOf(request.headers().asMap().get("X-Tone"))));
  }

  private void awaitRefusal() throws IOException {
    while (true) {
      try (Socket socket = open()) {
        assertThat(socket.isConnected()).isTrue();
      } catch (java.net.SocketException e) {
        return;
      }
    }
  }

  private static void drip(OutputStream out) {
    try {
      out.write('x');
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
  }

  private static boolean isClosed(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (java.net.SocketException e) {
      return true;
    }
  }

  private static String readUntil(Socket socket, String end) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    while (!read.toString(StandardCharsets.UTF_8).endsWith(end)) {
      int next = in.read();
      assertThat(next).isNotNegative();
      read.write(next);
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  private static String readAll(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = open()) {
      socket.getOutputStream().write(ascii(request));
      return readAll(socket);
    }
  }

  private Socket open() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(15_000);
    return socket;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private int post(java.net.http.HttpRequest.BodyPublisher body) throws Exception {
    return client.send(to("/echo").POST(body).build(), BodyHandlers.discarding()).statusCode();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(to(path).build(), BodyHandlers.ofString());
  }

  private java.net.http.HttpRequest.Builder to(String path) {
    return java.net.http.HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.port() + path));
  }
}
