package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the whole bot tells the tools of operators. */
class FiguresTest {
  private final LiveBot bot = new LiveBot("nadia@example.org");

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void anEmptyOutboxIsZeroMessagesAndNoMissingFigure() throws Exception {
    URI metrics = URI.create("http://127.0.0.1:" + bot.port() + "/metrics");

    String figures =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
            .body();

    assertThat(figures).contains("ambassador_digest_last_seconds 0.0");
    for (String state : new String[] {"HELD", "READY", "SENDING", "IN_DOUBT"}) {
      assertThat(figures).contains("ambassador_outbox_depth{state=\"" + state + "\"} 0.0");
    }
  }
}
