package org.ambassadorbot.app.observation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ambassadorbot.app.http.HttpAnswer;
import org.ambassadorbot.app.http.Route;

/** The addresses that operators' tools ask: alive, ready, figures. */
public final class ObservationRoutes {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private ObservationRoutes() {}

  public static List<Route> of(Readiness readiness, Metrics metrics) {
    return List.of(
        Route.get("/healthz", request -> fresh(HttpAnswer.text(200, "alive\n"))),
        Route.get("/readyz", request -> fresh(ready(readiness))),
        Route.get(
            "/metrics",
            request ->
                HttpAnswer.of(200, PROMETHEUS, metrics.scrape().getBytes(StandardCharsets.UTF_8))));
  }

  private static HttpAnswer ready(Readiness readiness) {
    List<String> missing = readiness.missing();
    return missing.isEmpty()
        ? HttpAnswer.text(200, "ready\n")
        : HttpAnswer.text(503, "waiting for " + String.join(", ", missing) + "\n");
  }

  private static HttpAnswer fresh(HttpAnswer answer) {
    return answer.with("Cache-Control", "no-store");
  }
}
