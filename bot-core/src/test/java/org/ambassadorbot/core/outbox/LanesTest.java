package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ambassadorbot.core.outbox.ScriptedPlatform.Fate;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who serves which workspace, and that they do not stand in each other's way. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class LanesTest {
  private final Engine engine;
  private final Engine.Instance one;
  private final Engine.Instance other;
  private final Person nadia;
  private final Person karim;

  LanesTest(Dialect dialect) {
    engine = new Engine(dialect);
    one = engine.start();
    other = engine.start();
    nadia = engine.meet(one, "nadia");
    karim = engine.meet(one, new Identity(engine.blindWorkspace, "karim"), null);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void aLaneHasOneHolderAtATime() {
    assertThat(one.serve(engine.workspace).isOurs()).isTrue();
    assertThat(other.serve(engine.workspace).isOurs()).isFalse();
    assertThat(other.serve(engine.blindWorkspace).isOurs()).isTrue();
    assertThat(one.serve(engine.workspace).isOurs()).isTrue();
  }

  @Test
  void aLaneGivenBackIsFreeAtOnce() {
    one.serve(engine.workspace);

    one.round.leave(engine.workspace, one.name());

    assertThat(other.serve(engine.workspace).isOurs()).isTrue();
  }

  @Test
  void theLaneOfADeadProcessIsTakenOverWithinHalfAMinute() {
    engine.tell(one, nadia, "one");
    one.takeAndDie(engine.workspace);
    engine.tell(other, nadia, "two");

    for (int second = 0; second < 30; second++) {
      engine.clock.passes(Duration.ofSeconds(1));
      other.serve(engine.workspace);
    }

    assertThat(engine.finding.arrivals()).containsExactly("two");
    assertThat(engine.states()).containsExactly("IN_DOUBT (interrupted)", "SENT");
  }

  @Test
  void aHungWorkspaceDelaysNoOther() {
    CountDownLatch released = new CountDownLatch(1);
    Fate hangs =
        () -> {
          awaitQuietly(released);
          return Fate.GOOD.befall();
        };
    IntStream.range(0, 40).forEach(i -> engine.finding.then(hangs));
    IntStream.range(0, 40).forEach(i -> answer(nadia, engine.direct(nadia)));
    IntStream.range(0, 40).forEach(i -> engine.tell(one, nadia, "hung" + i));
    one.dispatcher.start();
    Engine.await(() -> engine.finding.calls().size() >= 8);

    answer(
        karim,
        new Target.Place(
            new org.ambassadorbot.core.place.Destination.Direct(
                new Identity(engine.blindWorkspace, "karim"))));
    engine.tell(one, karim, "news");

    Engine.await(() -> engine.blind.arrivals().size() == 2);
    released.countDown();
    Engine.await(() -> engine.states().stream().allMatch("SENT"::equals));
    assertThat(engine.finding.arrivals()).hasSize(80);
  }

  private void answer(Person person, Target target) {
    engine.database.write(
        () -> one.outbox.answer(person.programme(), person.id(), target, Engine.card("answer")));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void answersToOnePersonArriveInTheOrderInWhichTheyWereGiven() {
    CountDownLatch released = new CountDownLatch(1);
    engine.finding.then(
        () -> {
          awaitQuietly(released);
          return Fate.GOOD.befall();
        });
    one.dispatcher.start();
    for (int i = 0; i < 20; i++) {
      String words = "a" + i;
      engine.database.write(
          () ->
              one.outbox.answer(
                  nadia.programme(), nadia.id(), engine.direct(nadia), Engine.card(words)));
    }
    Engine.await(() -> engine.finding.calls().size() == 1);
    answer(karim, engine.direct(karim));
    Engine.await(() -> engine.finding.arrivals().contains("answer"));

    released.countDown();

    Engine.await(() -> engine.states().stream().allMatch("SENT"::equals));
    assertThat(engine.finding.arrivals())
        .filteredOn(words -> words.startsWith("a") && !words.equals("answer"))
        .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> "a" + i).toList());
  }

  @Test
  void anAnswerThatCannotBeBegunAtTheEndIsLeftToOthers() {
    one.dispatcher.close();

    answer(nadia, engine.direct(nadia));

    assertThat(engine.states()).containsExactly("READY");
    other.serveAll(engine.workspace);
    assertThat(engine.finding.arrivals()).containsExactly("answer");
  }

  @Test
  void whatWasTakenAndNotBegunAtTheEndIsGivenBack() {
    IntStream.range(0, 400).forEach(i -> engine.tell(one, karim, "m" + i));
    one.dispatcher.start();
    Engine.await(() -> engine.blind.arrivals().size() > 20);

    one.dispatcher.close();

    assertThat(engine.states()).containsOnly("SENT", "READY");
    assertThat(engine.states()).filteredOn("SENT"::equals).hasSize(engine.blind.arrivals().size());
  }

  @Test
  void aDeliveryThatNoThreadTakesIsGivenBack() {
    engine.tell(one, karim, "news");
    LaneService.Hands nobody =
        new LaneService.Hands(
            task -> {
              throw new RejectedExecutionException("closed");
            },
            one.courier);
    LaneService service = new LaneService(engine.blindWorkspace, one.name(), one.round, nobody);
    AtomicInteger rounds = new AtomicInteger();

    service.serve(() -> rounds.incrementAndGet() > 3);

    assertThat(engine.states()).containsExactly("READY");
    assertThat(engine.blind.arrivals()).isEmpty();
  }

  @Test
  void twoProcessesSendEverythingOnce() {
    IntStream.range(0, 200).forEach(i -> engine.tell(one, i % 2 == 0 ? nadia : karim, "m" + i));

    one.dispatcher.start();
    other.dispatcher.start();

    Engine.await(() -> engine.states().stream().allMatch("SENT"::equals));
    assertThat(engine.finding.arrivals()).hasSize(100).doesNotHaveDuplicates();
    assertThat(engine.blind.arrivals()).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void aStoreThatFailsForAMomentIsNotTheEndOfTheDispatcher() {
    one.dispatcher.start();
    engine.database.write(
        () -> {
          engine.database.handle().execute("ALTER TABLE lane RENAME TO lost");
        });
    engine.tell(one, nadia, "one");
    Engine.await(() -> engine.states().equals(List.of("READY")));

    engine.database.write(
        () -> {
          engine.database.handle().execute("ALTER TABLE lost RENAME TO lane");
        });

    Engine.await(() -> engine.states().equals(List.of("SENT")));
  }
}
