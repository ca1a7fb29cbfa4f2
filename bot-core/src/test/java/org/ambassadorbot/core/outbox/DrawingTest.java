package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.platform.RateLimit;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages that are drawn again, where a platform lets forty be drawn in a minute. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class DrawingTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Engine engine;
  private final Engine.Instance instance;

  DrawingTest(Dialect dialect) {
    Pace pace = new Pace(List.of(), List.of(), null, new RateLimit(40, MINUTE));
    engine = new Engine(dialect, "Mon-Fri 09:00-18:00", pace);
    instance = engine.start();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private Person person(int number) {
    return engine.meet(instance, identity(number), null);
  }

  private Identity identity(int number) {
    return new Identity(engine.workspace, "U" + number);
  }

  private Target page(int number) {
    return new Target.Place(new Destination.Home(identity(number)));
  }

  private void draw(int number, String words) {
    Person person = person(number);
    engine.database.write(
        () ->
            instance.outbox.draw(
                person.programme(), person.id(), page(number), Engine.card(words)));
  }

  private List<Instant> serve(Duration time) {
    List<Instant> calls = new ArrayList<>();
    Instant end = engine.clock.instant().plus(time);
    while (engine.clock.instant().isBefore(end)) {
      instance.serveAll(engine.workspace);
      engine.clock.passes(Duration.ofSeconds(1));
    }
    engine.finding.calls().forEach(call -> calls.add(call.at()));
    return calls;
  }

  @Test
  void manyPagesAreDrawnInWavesThatThePlatformPutsUpWith() {
    IntStream.range(0, 60).forEach(number -> draw(number, "a"));
    serve(Duration.ofSeconds(30));
    IntStream.range(60, 100).forEach(number -> draw(number, "b"));
    List<Instant> calls = serve(Duration.ofMinutes(4));

    assertThat(calls).hasSize(100);
    for (int i = 0; i + 40 < calls.size(); i++) {
      assertThat(Duration.between(calls.get(i), calls.get(i + 40)))
          .as("call %s", i + 40)
          .isGreaterThanOrEqualTo(MINUTE.minusSeconds(2));
    }
  }

  @Test
  void whatStillWaitsIsReplacedWhereItStandsInTheQueue() {
    IntStream.range(0, 50).forEach(number -> draw(number, "old"));
    draw(45, "new");

    serve(Duration.ofMinutes(2));

    assertThat(engine.finding.arrivals()).hasSize(50).containsOnlyOnce("new");
  }

  @Test
  void whoOpensTheirPageIsNotShownAnOlderOneAfterwards() {
    IntStream.range(0, 50).forEach(number -> draw(number, "old"));
    Person person = person(45);
    engine.database.write(
        () ->
            instance.outbox.answer(
                person.programme(), person.id(), page(45), Engine.card("opened")));

    serve(Duration.ofMinutes(2));
    Engine.await(() -> engine.finding.arrivals().contains("opened"));

    assertThat(engine.finding.arrivals()).hasSize(50);
    assertThat(engine.states()).contains("CANCELLED (shown anew)");
  }
}
