package org.ambassadorbot.app.observation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The figures that Prometheus collects. Thread-safe and cheap; labels must come from short fixed
 * lists, never from what people write.
 */
public final class Metrics {
  private static final Duration[] ANSWER_STEPS = {
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(200),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AtomicBoolean hasMachineFigures = new AtomicBoolean();
  private final Timer interactions;
  private final MultiGauge outboxDepth;
  private volatile Supplier<Map<String, Long>> outbox = Map::of;
  private volatile Supplier<Duration> oldest = () -> Duration.ZERO;
  private volatile Supplier<Long> withoutAccess = () -> 0L;
  private volatile Supplier<Optional<Instant>> lastDigest = Optional::empty;

  /**
   * Figures at zero.
   *
   * @param deliveryStates the states a delivery can reach, so that each is shown from the start
   */
  public Metrics(List<String> deliveryStates) {
    interactions =
        Timer.builder("ambassador.interactions")
            .description("From the arrival of an interaction to its answer")
            .serviceLevelObjectives(ANSWER_STEPS)
            .register(registry);
    outboxDepth =
        MultiGauge.builder("ambassador.outbox.depth")
            .description("Messages in the outbox, by state")
            .register(registry);
    Gauge.builder("ambassador.outbox.oldest", () -> oldest.get().toMillis() / 1_000.0)
        .description("How long the oldest message that could leave has been waiting")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("ambassador.outbox.without.access", () -> withoutAccess.get())
        .description("Messages that wait because their workspaces do not let the bot in")
        .register(registry);
    Gauge.builder(
            "ambassador.digest.last",
            () -> lastDigest.get().map(Instant::getEpochSecond).orElse(0L))
        .description("When the last digest went out, since 1970; 0 before the first")
        .baseUnit("seconds")
        .register(registry);
    deliveryStates.forEach(state -> registry.counter("ambassador.deliveries", "state", state));
  }

  /** One interaction was answered. */
  public void interaction(Duration duration) {
    interactions.record(duration);
  }

  /** A message of the outbox reached a state. */
  public void delivery(String state) {
    registry.counter("ambassador.deliveries", "state", state).increment();
  }

  /** A message of the outbox failed for good. */
  public void deliveryFailure(String cause) {
    registry.counter("ambassador.delivery.failures", "cause", cause).increment();
  }

  /** Where the wait of the oldest message comes from; asked each time figures are collected. */
  public void outboxOldest(Supplier<Duration> source) {
    oldest = source;
  }

  /** Where the number of messages that wait for access comes from. */
  public void outboxWithoutAccess(Supplier<Long> source) {
    withoutAccess = source;
  }

  /** Where the moment of the last digest comes from; asked each time figures are collected. */
  public void lastDigest(Supplier<Optional<Instant>> source) {
    lastDigest = source;
  }

  /** Where the number of messages by state comes from; asked each time figures are collected. */
  public void outboxDepth(Supplier<Map<String, Long>> source) {
    outbox = source;
  }

  /** A call to a platform ended. */
  public void platformCall(String platform, String method, String outcome, Duration duration) {
    registry
        .timer(
            "ambassador.platform.calls", "platform", platform, "method", method, "outcome", outcome)
        .record(duration);
  }

  /** A job ran. */
  public void job(String job, String outcome) {
    registry.counter("ambassador.jobs", "job", job, "outcome", outcome).increment();
  }

  /** Every figure, in the text format of Prometheus. */
  public String scrape() {
    if (hasMachineFigures.compareAndSet(false, true)) {
      new JvmMemoryMetrics().bindTo(registry);
      new JvmThreadMetrics().bindTo(registry);
      new ProcessorMetrics().bindTo(registry);
      new UptimeMetrics().bindTo(registry);
    }
    outboxDepth.register(
        outbox.get().entrySet().stream()
            .map(depth -> MultiGauge.Row.of(Tags.of("state", depth.getKey()), depth.getValue()))
            .toList(),
        true);
    return registry.scrape();
  }
}
