package org.ambassadorbot.teams.botframework;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelKeysTest {
  /** A number of 1,024 bits; nobody has the private key. */
  private static final String MODULUS = "g" + "A".repeat(170);

  private static final String KEY =
      "{\"kty\":\"RSA\",\"kid\":\"%s\",\"n\":\"" + MODULUS + "\",\"e\":\"AQAB\"}";

  private final AtomicInteger fetches = new AtomicInteger();
  private final AtomicInteger questions = new AtomicInteger();
  private final AtomicLong nanoTime = new AtomicLong();
  private volatile String published = KEY.formatted("first");
  private volatile int status = 200;
  private volatile long crowd;
  private URI metadata = URI.create("");
  private HttpServer server;
  private ChannelKeys keys;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String base = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/openid",
        exchange -> {
          questions.incrementAndGet();
          while (nanoTime.get() < crowd) {
            Thread.onSpinWait();
          }
          answer(exchange, "{\"jwks_uri\":\"" + base + "/keys\"}");
        });
    server.createContext(
        "/keys",
        exchange -> {
          fetches.incrementAndGet();
          answer(
              exchange,
              "{\"keys\":["
                  + published
                  + ",{\"kty\":\"EC\",\"kid\":\"x\"},{\"kty\":\"RSA\",\"kid\":\"short\",\"n\":\"AQ\"}]}");
        });
    server.start();
    metadata = URI.create(base + "/openid");
    keys = new ChannelKeys(metadata, nanoTime::get);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void keysAreFetchedOnceForTheDay() {
    assertThat(keys.getKey("first")).isNotNull();
    pass(Duration.ofHours(23));
    assertThat(keys.getKey("first")).isNotNull();
    assertThat(fetches).hasValue(1);

    pass(Duration.ofHours(2));
    assertThat(keys.getKey("first")).isNotNull();
    assertThat(fetches).hasValue(2);
  }

  @Test
  void anUnknownKeyIsLookedForOnceAnHour() {
    assertThat(keys.getKey("second")).isNull();
    published = KEY.formatted("second");
    assertThat(keys.getKey("second")).isNull();
    assertThat(fetches).hasValue(1);

    pass(Duration.ofMinutes(61));
    assertThat(keys.getKey("second")).isNotNull();
  }

  @Test
  void oldKeysServeOnWhileNoOthersCanBeHad() {
    assertThat(keys.getKey("first")).isNotNull();
    status = 503;
    pass(Duration.ofDays(2));

    assertThat(keys.getKey("first")).isNotNull();
    assertThat(keys.getKey("first")).isNotNull();
    assertThat(fetches).hasValue(1);
  }

  @Test
  void keysThatCouldNotBeHadAreAskedForAgain() {
    status = 503;
    assertThat(keys.getKey("first")).isNull();

    status = 200;
    assertThat(keys.getKey("first")).isNotNull();
  }

  @Test
  void aCrowdDoesNotWaitInTurnForKeysThatCannotBeHad() throws Exception {
    status = 503;
    nanoTime.set(0);
    ChannelKeys crowded = new ChannelKeys(metadata, nanoTime::incrementAndGet);
    crowd = 1 + 5;
    ExecutorService people = Executors.newFixedThreadPool(5);
    List<Callable<Boolean>> asking = Collections.nCopies(5, () -> crowded.getKey("first") == null);

    for (Future<Boolean> each : people.invokeAll(asking)) {
      assertThat(each.get()).isTrue();
    }

    people.shutdown();
    assertThat(questions).hasValue(1);
  }

  @Test
  void aKeyThatNamesNoChannelEndorsesNone() {
    assertThat(keys.getKey("first")).extracting(key -> key.endorsements.isEmpty()).isEqualTo(true);
  }

  private void pass(Duration duration) {
    nanoTime.addAndGet(duration.toNanos());
  }

  private void answer(HttpExchange exchange, String text) throws IOException {
    try (exchange) {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
