package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.outbox.ScriptedPlatform.Call;
import org.ambassadorbot.core.outbox.ScriptedPlatform.Fate;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How deliveries leave and how they end. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class DeliveringTest {
  private final Engine engine;
  private final Engine.Instance instance;
  private final Person nadia;

  DeliveringTest(Dialect dialect) {
    engine = new Engine(dialect);
    instance = engine.start();
    nadia = engine.meet(instance, "nadia");
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private Target home() {
    return new Target.Place(new Destination.Home(new Identity(engine.workspace, "nadia")));
  }

  @Test
  void aKeySendsOnce() {
    boolean isFirst = engine.tell(instance, nadia, "hello");
    boolean isSecond = engine.tell(instance, nadia, "hello");
    instance.serveAll(engine.workspace);
    boolean isThird = engine.tell(instance, nadia, "hello");

    assertThat(List.of(isFirst, isSecond, isThird)).containsExactly(true, false, false);
    assertThat(engine.finding.arrivals()).containsExactly("hello");
    assertThat(engine.count("content")).isEqualTo(1);
  }

  @Test
  void anAnswerIsSentAfterTheCommitAndSettled() {
    Target target = engine.direct(nadia);

    engine.database.write(
        () -> {
          instance.outbox.answer(nadia.programme(), nadia.id(), target, Engine.card("yes"));
          assertThat(engine.finding.calls()).isEmpty();
        });

    Engine.await(() -> engine.states().equals(List.of("SENT")));
    assertThat(engine.finding.arrivals()).containsExactly("yes");
    assertThat(engine.rows("SELECT message FROM delivery").get(0).get("message")).isNotNull();
  }

  @Test
  void anUndoneTransactionSendsNothing() {
    assertThatThrownBy(
            () ->
                engine.database.write(
                    () -> {
                      instance.outbox.answer(
                          nadia.programme(), nadia.id(), engine.direct(nadia), Engine.card("no"));
                      engine.tell(instance, nadia, "no");
                      throw new IllegalArgumentException("undone");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    instance.serveAll(engine.workspace);

    assertThat(engine.finding.calls()).isEmpty();
    assertThat(engine.count("delivery")).isZero();
    assertThat(engine.count("content")).isZero();
  }

  @Test
  void noCallIsMadeInsideARetryAfter() {
    engine.finding.then(Fate.tooMany(Duration.ofSeconds(30)));
    engine.tell(instance, nadia, "one");
    engine.tell(instance, nadia, "two");
    engine.put(instance, nadia, home(), Service.ANSWER);

    run(Duration.ofMinutes(1));

    List<Instant> calls = engine.finding.calls().stream().map(Call::at).toList();
    assertThat(calls).hasSizeGreaterThan(3);
    Instant first = calls.get(0);
    // what left with it, in the same breath, could not know
    assertThat(calls)
        .allSatisfy(
            at ->
                assertThat(Duration.between(first, at).toMillis())
                    .satisfiesAnyOf(
                        late -> assertThat(late).isLessThan(1),
                        late -> assertThat(late).isGreaterThanOrEqualTo(30_000)));
    assertThat(engine.states()).containsOnly("SENT");
  }

  @Test
  void anotherProcessObeysTheRetryAfterToo() {
    engine.finding.then(Fate.tooMany(Duration.ofSeconds(30)));
    engine.tell(instance, nadia, "one");
    instance.serve(engine.workspace);
    Engine.Instance other = engine.start();
    engine.clock.passes(Duration.ofSeconds(16));

    other.serve(engine.workspace);
    engine.database.write(
        () ->
            other.outbox.answer(
                nadia.programme(), nadia.id(), engine.direct(nadia), Engine.card("answer")));
    other.serve(engine.workspace);

    assertThat(engine.finding.calls()).hasSize(1);
    engine.clock.passes(Duration.ofSeconds(14));
    other.serveAll(engine.workspace);
    assertThat(engine.finding.arrivals()).containsExactly("answer", "one");
  }

  private void run(Duration time) {
    Instant end = engine.clock.instant().plus(time);
    while (engine.clock.instant().isBefore(end)) {
      instance.serve(engine.workspace);
      engine.clock.passes(Duration.ofMillis(500));
    }
  }

  @Test
  void aPlatformThatStaysAwayIsGivenUpWithItsCause() {
    for (int i = 0; i < 100; i++) {
      engine.finding.then(Fate.UNAVAILABLE);
    }
    engine.tell(instance, nadia, "one");

    for (int i = 0; i < 400; i++) {
      instance.serve(engine.workspace);
      engine.clock.passes(Duration.ofSeconds(20));
    }

    assertThat(engine.states()).containsExactly("FAILED (UNAVAILABLE: scripted)");
    List<Call> calls = engine.finding.calls();
    assertThat(calls).hasSize(12);
    Duration last = Duration.between(calls.get(10).at(), calls.get(11).at());
    assertThat(last).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
  }

  @Test
  void waitingForAPlatformThatIsBusyIsNoAttempt() {
    for (int i = 0; i < 50; i++) {
      engine.finding.then(Fate.tooMany(Duration.ofSeconds(1)));
    }
    engine.tell(instance, nadia, "one");

    run(Duration.ofMinutes(2));

    assertThat(engine.finding.calls()).hasSize(51);
    assertThat(engine.states()).containsExactly("SENT");
  }

  @Test
  void aMessageThatIsNotAllowedIsGivenUpAtOnce() {
    engine.finding.then(Fate.refused(Reason.RECIPIENT_UNREACHABLE, null));
    engine.tell(instance, nadia, "one");

    run(Duration.ofMinutes(5));

    assertThat(engine.finding.calls()).hasSize(1);
    assertThat(engine.states()).containsExactly("FAILED (RECIPIENT_UNREACHABLE: scripted)");
  }

  @Test
  void whatMayBeRepeatedIsRepeated() {
    engine.finding.then(
        Fate.LOST_WITHOUT_ANSWER, Fate.ACCEPTED_WITHOUT_ANSWER, Fate.ACCEPTED_WITHOUT_ANSWER);
    MessageRef message = new MessageRef(engine.workspace, "nadia", "m0");
    engine.put(instance, nadia, home(), Service.TIMELY);
    engine.put(instance, nadia, new Target.Standing(message), Service.TIMELY);
    engine.put(instance, nadia, new Target.Unwanted(message), Service.TIMELY);

    run(Duration.ofMinutes(1));

    assertThat(engine.states()).containsOnly("SENT");
    assertThat(engine.finding.calls().stream().map(Call::method))
        .containsExactly("send", "update", "delete", "send", "update", "delete");
  }

  @Test
  void answersGoBeforeTimelyAndTimelyBeforeBulk() {
    for (int i = 0; i < 3; i++) {
      engine.put(instance, nadia, engine.direct(nadia), Service.BULK);
    }
    engine.put(instance, nadia, engine.direct(nadia), Service.TIMELY);
    engine.put(instance, nadia, engine.direct(nadia), Service.ANSWER);

    instance.serveAll(engine.workspace);

    assertThat(engine.finding.arrivals())
        .containsExactly("ANSWER", "TIMELY", "BULK", "BULK", "BULK");
  }

  @Test
  void aClaimThatHasGoneStaleIsGivenBackUnsent() {
    engine.tell(instance, nadia, "one");
    java.util.ArrayList<Delivery> taken = new java.util.ArrayList<>();
    instance.round.serve(
        engine.workspace, instance.name(), 16, new Round.Hands(taken::add, taken::add));

    engine.clock.passes(Duration.ofSeconds(11));
    taken.forEach(instance.courier::carry);

    assertThat(engine.finding.calls()).isEmpty();
    assertThat(engine.states()).containsExactly("READY");
    instance.serveAll(engine.workspace);
    assertThat(engine.finding.arrivals()).containsExactly("one");
    assertThat(engine.rows("SELECT attempts FROM delivery").get(0)).containsEntry("attempts", 1);
  }

  @Test
  void whoeverWakesUpTooLateChangesNothing() {
    engine.tell(instance, nadia, "one");
    java.util.ArrayList<Delivery> taken = new java.util.ArrayList<>();
    instance.round.serve(
        engine.workspace, instance.name(), 16, new Round.Hands(taken::add, taken::add));
    Engine.Instance other = engine.start();
    for (int i = 0; i < 20; i++) {
      engine.clock.passes(Duration.ofSeconds(10));
      other.serveAll(engine.workspace);
    }
    assertThat(engine.states()).containsExactly("SENT");

    taken.forEach(instance.courier::carry);

    assertThat(engine.states()).containsExactly("SENT");
    assertThat(engine.finding.arrivals()).containsExactly("one");
  }

  @Test
  void aRowThatCannotBeReadDoesNotStopItsLane() {
    engine.tell(instance, nadia, "broken");
    engine.tell(instance, nadia, "sound");
    engine.database.write(
        () -> {
          engine.database.handle().execute("UPDATE content SET card = '{' WHERE id = 1");
        });

    instance.serveAll(engine.workspace);

    assertThat(engine.states()).containsExactly("FAILED (unreadable)", "SENT");
  }

  @Test
  void aDefectOfOursIsADoubtAndNotALoss() {
    engine.finding.then(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    engine.tell(instance, nadia, "one");

    run(Duration.ofMinutes(3));

    assertThat(engine.states()).containsExactly("SENT");
    assertThat(engine.finding.arrivals()).containsExactly("one");
  }
}
