package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.ambassadorbot.core.outbox.ScriptedPlatform.Call;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that wait for a decent hour, a pause's end, or another week. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class HoldingTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Engine engine;
  private final Engine.Instance instance;
  private final Person nadia;
  private final Pauses pauses;

  HoldingTest(Dialect dialect) {
    engine = new Engine(dialect, "Mon-Fri 09:00-18:00", Pace.UNLIMITED);
    instance = engine.start();
    nadia = engine.meet(instance, new Identity(engine.workspace, "nadia"), PARIS);
    pauses = instance.injector.getInstance(Pauses.class);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void serveAt(String instant) {
    engine.clock.passes(Duration.between(engine.clock.instant(), Instant.parse(instant)));
    instance.serveAll(engine.workspace);
  }

  private void pauseUntil(String instant) {
    engine.database.write(() -> pauses.pause(nadia, Instant.parse(instant)));
  }

  @Test
  void anEveningsNewsArriveTogetherInTheMorning() {
    serveAt("2026-09-02T17:00:00Z");
    engine.tell(instance, nadia, "one");
    engine.tell(instance, nadia, "two");
    engine.tell(instance, nadia, "three");
    serveAt("2026-09-03T06:59:59Z");
    assertThat(engine.finding.calls()).isEmpty();

    serveAt("2026-09-03T07:00:00Z");

    assertThat(engine.finding.arrivals()).hasSize(1);
    assertThat(engine.states())
        .containsExactly("SENT", "CANCELLED (grouped in 1)", "CANCELLED (grouped in 1)");
    String card = engine.rows("SELECT card FROM content ORDER BY id DESC").get(0).toString();
    assertThat(card).contains("one").contains("two").contains("three");
  }

  @Test
  void whatIsTooMuchForOneMessageIsStillSent() {
    serveAt("2026-09-02T17:00:00Z");
    IntStream.range(0, 30).forEach(i -> engine.tell(instance, nadia, "n" + i));

    serveAt("2026-09-03T07:00:00Z");

    assertThat(engine.states()).allMatch(state -> state.matches("SENT|CANCELLED.*"));
    long grouped = engine.states().stream().filter(state -> state.startsWith("C")).count();
    assertThat(engine.finding.arrivals()).hasSize((int) (30 - grouped));
  }

  @Test
  void peopleInOtherZonesHearInTheirOwnMorning() {
    Person lea =
        engine.meet(instance, new Identity(engine.workspace, "lea"), ZoneId.of("America/Montreal"));
    engine.tell(instance, lea, "hello");
    serveAt("2026-09-02T12:59:00Z");
    assertThat(engine.finding.calls()).isEmpty();

    serveAt("2026-09-02T13:00:00Z");

    assertThat(engine.finding.arrivals()).containsExactly("hello");
  }

  @Test
  void whatCouldNotLeaveBeforeClosingWaitsForTheMorning() {
    engine.tell(instance, nadia, "late");

    serveAt("2026-09-02T16:00:00Z");

    assertThat(engine.finding.calls()).isEmpty();
    assertThat(engine.states()).containsExactly("HELD");
    serveAt("2026-09-03T07:00:00Z");
    assertThat(engine.finding.arrivals()).containsExactly("late");
  }

  @Test
  void anAnswerAndAnUrgentMessageDoNotWait() {
    serveAt("2026-09-02T20:00:00Z");
    engine.put(instance, nadia, engine.direct(nadia), Service.ANSWER);
    engine.put(instance, nadia, engine.direct(nadia), Service.BULK);
    engine.database.write(
        () -> {
          engine.database.handle().execute("UPDATE delivery SET is_urgent = 1 WHERE service = 2");
        });

    serveAt("2026-09-02T20:00:01Z");

    assertThat(engine.finding.arrivals()).containsExactly("ANSWER", "BULK");
  }

  @Test
  void aPauseHoldsWhatWaitsAndWhatComes() {
    engine.tell(instance, nadia, "before");
    pauseUntil("2026-09-06T22:00:00Z");
    engine.tell(instance, nadia, "during");
    serveAt("2026-09-04T10:00:00Z");
    assertThat(engine.finding.calls()).isEmpty();

    serveAt("2026-09-07T07:00:00Z");

    assertThat(engine.finding.arrivals()).hasSize(1);
    assertThat(engine.states()).containsExactly("SENT", "CANCELLED (grouped in 1)");
  }

  @Test
  void theEndOfAPauseSetsFreeWhatWaited() {
    pauseUntil("2026-12-31T22:00:00Z");
    engine.tell(instance, nadia, "during");

    engine.database.write(() -> pauses.resume(nadia));
    serveAt("2026-09-02T08:00:01Z");

    assertThat(engine.finding.arrivals()).containsExactly("during");
  }

  @Test
  void aPauseHoldsARetryToo() {
    engine.finding.then(ScriptedPlatform.Fate.UNAVAILABLE);
    engine.tell(instance, nadia, "one");
    instance.serve(engine.workspace);

    pauseUntil("2026-09-06T22:00:00Z");
    serveAt("2026-09-04T10:00:00Z");

    assertThat(engine.finding.calls()).hasSize(1);
    serveAt("2026-09-07T07:00:00Z");
    assertThat(engine.finding.arrivals()).containsExactly("one");
  }

  @Test
  void aWeekBringsFiveUnaskedMessagesAtMost() {
    IntStream.range(0, 12).forEach(i -> engine.tellUnasked(instance, nadia, "n" + i));
    engine.tell(instance, nadia, "asked");

    serveAt("2026-09-02T08:00:01Z");
    serveAt("2026-09-06T20:00:00Z");
    assertThat(engine.finding.calls()).hasSize(6);
    serveAt("2026-09-07T07:00:00Z");
    serveAt("2026-09-14T07:00:00Z");

    assertThat(engine.states()).allMatch(state -> state.matches("SENT|CANCELLED.*"));
    List<Instant> moments = engine.finding.calls().stream().map(Call::at).toList();
    assertThat(moments).hasSize(8);
  }

  @Test
  void aPauseDoesNotForgetTheBudget() {
    IntStream.range(0, 7).forEach(i -> engine.tellUnasked(instance, nadia, "n" + i));

    pauseUntil("2026-09-03T07:00:00Z");
    engine.database.write(() -> pauses.resume(nadia));
    serveAt("2026-09-02T09:00:00Z");

    assertThat(engine.finding.calls()).hasSize(5);
  }

  @Test
  void thousandsThatAreDueAtOnceAllLeave() {
    List<Person> all =
        IntStream.range(0, 1_200).mapToObj(i -> engine.meet(instance, "p" + i)).toList();
    serveAt("2026-09-02T17:00:00Z");
    engine.database.write(
        () -> all.forEach(person -> engine.tell(instance, person, person.name())));

    serveAt("2026-09-03T07:00:00Z");

    assertThat(engine.finding.arrivals()).hasSize(1_200).doesNotHaveDuplicates();
  }
}
