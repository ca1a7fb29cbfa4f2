package org.ambassadorbot.app.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.app.http.HttpAnswer;
import org.ambassadorbot.app.http.HttpHeaders;
import org.ambassadorbot.app.http.HttpRequest;
import org.ambassadorbot.app.http.Route;
import org.junit.jupiter.api.Test;

class ObservationRoutesTest {
  private final Readiness readiness = new Readiness("store", "slack");
  private final Metrics metrics = new Metrics(List.of("sent", "failed"));

  @Test
  void aliveFromTheStart() throws Exception {
    assertThat(get("/healthz").status()).isEqualTo(200);
  }

  @Test
  void readyOnceEveryConditionIsMet() throws Exception {
    assertThat(get("/readyz").status()).isEqualTo(503);
    assertThat(words(get("/readyz"))).isEqualTo("waiting for slack, store\n");

    readiness.meet("store");
    assertThat(words(get("/readyz"))).isEqualTo("waiting for slack\n");

    readiness.meet("slack");
    assertThat(get("/readyz").status()).isEqualTo(200);

    readiness.miss("store");
    assertThat(get("/readyz").status()).isEqualTo(503);
  }

  @Test
  void figuresBearTheDocumentedNames() throws Exception {
    metrics.interaction(Duration.ofMillis(12));
    metrics.delivery("sent");
    metrics.deliveryFailure("unauthorised");
    metrics.outboxOldest(() -> Duration.ofMillis(1_500));
    metrics.outboxDepth(() -> Map.of("ready", 3L));
    metrics.platformCall("slack", "chat.postMessage", "ok", Duration.ofMillis(80));
    metrics.job("digest", "done");

    assertThat(words(get("/metrics")))
        .contains(
            "ambassador_interactions_seconds_count 1",
            "ambassador_interactions_seconds_bucket{le=\"0.02\"} 1",
            "ambassador_deliveries_total{state=\"sent\"} 1.0",
            "ambassador_deliveries_total{state=\"failed\"} 0.0",
            "ambassador_outbox_depth{state=\"ready\"} 3.0",
            "ambassador_outbox_oldest_seconds 1.5",
            "ambassador_delivery_failures_total{cause=\"unauthorised\"} 1.0",
            "ambassador_jobs_total{job=\"digest\",outcome=\"done\"} 1.0",
            "jvm_memory_used_bytes")
        .containsPattern(
            "ambassador_platform_calls_seconds_count\\{method=\"chat.postMessage\","
                + "outcome=\"ok\",platform=\"slack\"\\} 1");
  }

  @Test
  void theDepthOfTheOutboxIsThatOfTheMoment() throws Exception {
    metrics.outboxDepth(() -> Map.of("ready", 3L));
    get("/metrics");
    metrics.outboxDepth(() -> Map.of("held", 1L));

    assertThat(words(get("/metrics")))
        .contains("ambassador_outbox_depth{state=\"held\"} 1.0")
        .doesNotContain("state=\"ready\"");
  }

  private HttpAnswer get(String path) throws Exception {
    Route route =
        ObservationRoutes.of(readiness, metrics).stream()
            .filter(candidate -> candidate.path().equals(path))
            .findFirst()
            .orElseThrow();
    return route
        .handler()
        .handle(new HttpRequest("GET", path, null, HttpHeaders.of(Map.of()), new byte[0]));
  }

  private static String words(HttpAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
