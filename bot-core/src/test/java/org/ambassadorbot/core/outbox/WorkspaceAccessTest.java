package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.ambassadorbot.core.outbox.ScriptedPlatform.Fate;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A workspace that does not let the bot in any more: what is meant for it waits, and nobody else.
 */
@ParameterizedClass
@EnumSource(Dialect.class)
final class WorkspaceAccessTest {
  private static final Fate REVOKED = Fate.refused(Reason.UNAUTHORISED, null);
  private static final int MANY = 200;

  private final Engine engine;
  private final Engine.Instance instance;
  private final Person nadia;

  WorkspaceAccessTest(Dialect dialect) {
    engine = new Engine(dialect);
    instance = engine.start();
    nadia = engine.meet(instance, "nadia");
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void run(Duration time, Duration step) {
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
      instance.serveAll(engine.workspace);
      engine.clock.passes(step);
    }
  }

  private void isLost() {
    engine.finding.always(words -> REVOKED);
    IntStream.range(0, MANY).forEach(i -> engine.tell(instance, nadia, "m" + i));
    run(Duration.ofMinutes(1), Duration.ofSeconds(1));
  }

  private void isGivenBack() {
    engine.finding.always(words -> Fate.GOOD);
  }

  private boolean hasWork() {
    return engine.database.read(
        () ->
            instance
                .injector
                .getInstance(LaneStore.class)
                .withWork(engine.clock.instant())
                .contains(engine.workspace));
  }

  @Test
  void afterTheFirstRefusalsEverythingWaitsAndLittleIsAsked() {
    isLost();
    assertThat(engine.states()).hasSize(MANY).allMatch(state -> state.startsWith("READY"));
    int calls = engine.finding.calls().size();
    assertThat(calls).isLessThan(30);
    assertThat(hasWork()).isFalse();

    run(Duration.ofHours(5), Duration.ofMinutes(1));

    assertThat(engine.finding.calls().size() - calls).isBetween(10, 30);
    assertThat(engine.states()).allMatch(state -> state.startsWith("READY"));
    assertThat(instance.dispatcher.withoutAccess()).isEqualTo(MANY);
    assertThat(instance.dispatcher.isLeaving()).isFalse();
  }

  @Test
  void onceItIsLetInEverythingLeavesOnceAndInOrder() {
    isLost();

    isGivenBack();
    run(Duration.ofMinutes(2), Duration.ofSeconds(1));

    assertThat(engine.states()).containsOnly("SENT");
    assertThat(engine.finding.arrivals()).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(engine.rows("SELECT refused_at FROM lane").get(0).get("refused_at")).isNull();
  }

  @Test
  void anotherWorkspaceGoesOn() {
    Person karim = engine.meet(instance, new Identity(engine.blindWorkspace, "karim"), null);
    isLost();

    engine.tell(instance, karim, "news");
    instance.serveAll(engine.blindWorkspace);

    assertThat(engine.blind.arrivals()).containsExactly("news");
  }

  @Test
  void whoeverInstallsItAgainNeedNotWait() {
    isLost();
    run(Duration.ofHours(2), Duration.ofMinutes(1));
    isGivenBack();
    assertThat(instance.dispatcher.withoutAccess()).isEqualTo(MANY);

    WorkspaceAccess access = instance.injector.getInstance(WorkspaceAccess.class);
    engine.database.write(() -> access.tryNow(engine.workspace));
    assertThat(hasWork()).isTrue();
    instance.serveAll(engine.workspace);

    assertThat(engine.states()).containsOnly("SENT");
  }

  @Test
  void aProcessThatStartsMayHaveOtherCredentials() {
    isLost();
    run(Duration.ofHours(2), Duration.ofMinutes(1));
    isGivenBack();

    instance.dispatcher.start();

    Engine.await(() -> engine.states().stream().allMatch("SENT"::equals));
  }

  @Test
  void anAnswerWaitsTooAndIsTheFirstToLeave() {
    isLost();

    engine.database.write(
        () ->
            instance.outbox.answer(
                nadia.programme(), nadia.id(), engine.direct(nadia), Engine.card("yes")));
    assertThat(engine.states()).last().isEqualTo("READY");

    isGivenBack();
    run(Duration.ofMinutes(2), Duration.ofSeconds(1));
    assertThat(engine.finding.arrivals().subList(0, 20)).contains("yes");
    assertThat(engine.states()).containsOnly("SENT");
  }

  @Test
  void whatWaitedForAWeekIsGivenUpByItsCause() {
    isLost();

    run(Duration.ofDays(8), Duration.ofMinutes(30));

    assertThat(engine.states()).hasSize(MANY).containsOnly("FAILED (UNAUTHORISED: scripted)");
    engine.tell(instance, nadia, "late");
    isGivenBack();
    run(Duration.ofHours(1), Duration.ofMinutes(1));
    assertThat(engine.finding.arrivals()).containsExactly("late");
  }

  @Test
  void oneMessageThatIsRefusedByItselfKeepsNoOtherBack() {
    engine.finding.always(words -> words.equals("m0") ? REVOKED : Fate.GOOD);
    IntStream.range(0, MANY).forEach(i -> engine.tell(instance, nadia, "m" + i));

    run(Duration.ofMinutes(5), Duration.ofSeconds(1));

    List<String> states = engine.states();
    assertThat(states).first().isEqualTo("FAILED (UNAUTHORISED: scripted)");
    assertThat(states.subList(1, MANY)).containsOnly("SENT");
  }

  @Test
  void aTryThatTellsNothingIsFollowedByAnotherOneSoon() {
    isLost();
    run(Duration.ofHours(2), Duration.ofMinutes(1));
    WorkspaceAccess access = instance.injector.getInstance(WorkspaceAccess.class);
    engine.finding.then(Fate.refused(Reason.RECIPIENT_UNREACHABLE, null));
    isGivenBack();

    engine.database.write(() -> access.tryNow(engine.workspace));
    run(Duration.ofMinutes(1), Duration.ofSeconds(1));

    assertThat(engine.states()).filteredOn("SENT"::equals).hasSize(MANY - 1);
  }

  @Test
  void whoeverHasTwoAccountsIsToldOnTheOneThatWorks() {
    isLost();
    WorkspaceAccess access = instance.injector.getInstance(WorkspaceAccess.class);
    Identity here = new Identity(engine.workspace, "nadia");
    Identity there = new Identity(engine.blindWorkspace, "nadia");

    assertThat(engine.database.read(() -> access.reachable(List.of(here, there)))).isEqualTo(there);
    assertThat(engine.database.read(() -> access.reachable(List.of(here)))).isEqualTo(here);
  }
}
