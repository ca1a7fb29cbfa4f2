package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.outbox.ScriptedPlatform.Call;
import org.ambassadorbot.core.outbox.ScriptedPlatform.Fate;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of messages of which nobody knows whether they arrived. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class DoubtTest {
  private final Engine engine;
  private final Engine.Instance instance;
  private final Person nadia;
  private final Person karim;

  DoubtTest(Dialect dialect) {
    engine = new Engine(dialect);
    instance = engine.start();
    nadia = engine.meet(instance, "nadia");
    karim = engine.meet(instance, new Identity(engine.blindWorkspace, "karim"), null);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void run(WorkspaceId workspace, Duration time) {
    Instant end = engine.clock.instant().plus(time);
    while (engine.clock.instant().isBefore(end)) {
      instance.serve(workspace);
      engine.clock.passes(Duration.ofSeconds(2));
    }
  }

  private List<String> methods(ScriptedPlatform platform) {
    return platform.calls().stream().map(Call::method).toList();
  }

  @Test
  void aMessageFoundIsWrittenDownAndNotSentAgain() {
    engine.finding.then(Fate.ACCEPTED_WITHOUT_ANSWER);
    engine.tell(instance, nadia, "one");

    run(engine.workspace, Duration.ofSeconds(59));
    assertThat(engine.states()).containsExactly("IN_DOUBT (AMBIGUOUS: scripted)");
    run(engine.workspace, Duration.ofSeconds(10));

    assertThat(engine.states()).containsExactly("SENT");
    assertThat(methods(engine.finding)).containsExactly("send", "find");
    assertThat(engine.rows("SELECT message FROM delivery").get(0).get("message")).isNotNull();
  }

  @Test
  void aMessageThatCertainlyDidNotArriveIsSentAgain() {
    engine.finding.then(Fate.LOST_WITHOUT_ANSWER);
    engine.tell(instance, nadia, "one");

    run(engine.workspace, Duration.ofSeconds(70));

    assertThat(engine.states()).containsExactly("SENT");
    assertThat(methods(engine.finding)).containsExactly("send", "find", "send");
    assertThat(engine.finding.arrivals()).containsExactly("one");
  }

  @Test
  void aLookThatFailsIsRepeatedLater() {
    engine.finding.then(
        Fate.ACCEPTED_WITHOUT_ANSWER,
        Fate.UNAVAILABLE,
        () -> {
          throw new IllegalStateException("on purpose");
        },
        Fate.tooMany(Duration.ofMinutes(3)));
    engine.tell(instance, nadia, "one");

    run(engine.workspace, Duration.ofMinutes(12));

    assertThat(engine.states()).containsExactly("SENT");
    assertThat(methods(engine.finding)).containsExactly("send", "find", "find", "find", "find");
  }

  @Test
  void whatCanNeverBeFoundIsLookedForOnce() {
    engine.finding.then(Fate.ACCEPTED_WITHOUT_ANSWER, Fate.LOST_WITHOUT_ANSWER);
    engine.tell(instance, nadia, "one");

    run(engine.workspace, Duration.ofMinutes(10));

    assertThat(engine.states()).containsExactly("IN_DOUBT (AMBIGUOUS: scripted)");
    assertThat(methods(engine.finding)).containsExactly("send", "find");
  }

  @Test
  void whereNobodyAnswersItIsAskedOftenAndNotForEver() {
    engine.finding.then(Fate.ACCEPTED_WITHOUT_ANSWER);
    engine.finding.always(words -> Fate.UNAVAILABLE);
    engine.tell(instance, nadia, "one");

    for (int i = 0; i < 600; i++) {
      instance.serve(engine.workspace);
      engine.clock.passes(Duration.ofMinutes(3));
    }

    assertThat(methods(engine.finding)).hasSize(1 + Doubt.MOST_LOOKS);
    assertThat(engine.states()).containsExactly("IN_DOUBT (AMBIGUOUS: scripted)");
  }

  @Test
  void aMessageThatNeverArrivesIsGivenUpInTheEnd() {
    for (int i = 0; i < 12; i++) {
      engine.finding.then(Fate.LOST_WITHOUT_ANSWER, Fate.GOOD);
    }
    engine.tell(instance, nadia, "one");

    run(engine.workspace, Duration.ofMinutes(20));

    assertThat(engine.states()).containsExactly("FAILED (did not arrive)");
    assertThat(engine.finding.arrivals()).isEmpty();
  }

  @Test
  void whereNobodyCanLookTheDoubtRemains() {
    engine.blind.then(Fate.ACCEPTED_WITHOUT_ANSWER, Fate.LOST_WITHOUT_ANSWER);
    engine.tell(instance, karim, "one");
    engine.tell(instance, karim, "two");

    run(engine.blindWorkspace, Duration.ofMinutes(10));

    assertThat(engine.states())
        .containsExactly("IN_DOUBT (AMBIGUOUS: scripted)", "IN_DOUBT (AMBIGUOUS: scripted)");
    assertThat(engine.blind.calls()).hasSize(2);
    assertThat(instance.serve(engine.blindWorkspace).rest()).isPositive();
  }

  @Test
  void whatAProcessHadInHandWhenItDiedIsInDoubt() {
    engine.tell(instance, nadia, "one");
    engine.tell(instance, karim, "two");
    instance.takeAndDie(engine.workspace);
    instance.takeAndDie(engine.blindWorkspace);
    Engine.Instance other = engine.start();

    for (int i = 0; i < 120; i++) {
      other.serve(engine.workspace);
      other.serve(engine.blindWorkspace);
      engine.clock.passes(Duration.ofSeconds(1));
    }

    assertThat(engine.states()).containsExactly("SENT", "IN_DOUBT (interrupted)");
    assertThat(methods(engine.finding)).containsExactly("find", "send");
    assertThat(engine.blind.calls()).isEmpty();
  }

  @Test
  void looksAreFewEnoughForAPlatformThatRationsThem() {
    for (int i = 0; i < 100; i++) {
      engine.tell(instance, nadia, "n" + i);
      engine.finding.then(Fate.LOST_WITHOUT_ANSWER);
    }
    instance.serveAll(engine.workspace);

    run(engine.workspace, Duration.ofMinutes(12));

    List<Instant> looks =
        engine.finding.calls().stream()
            .filter(call -> call.method().equals("find"))
            .map(Call::at)
            .toList();
    assertThat(looks).hasSize(100);
    for (int i = 40; i < looks.size(); i++) {
      assertThat(Duration.between(looks.get(i - 40), looks.get(i)))
          .isGreaterThan(Duration.ofMinutes(1));
    }
    assertThat(engine.states()).containsOnly("SENT");
  }
}
