package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.ambassadorbot.core.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broadcast whose program ends, killed or asked to, and starts again. */
class BroadcastRestartTest {
  private static final int TERMINATED = 128 + 15;
  private static final int WRITERS = 4;
  private static final int MOST_EACH = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path folder;

  @Test
  void aDraftSurvivesTheDeathOfTheProgramAndIsSentOnce() throws Exception {
    HurriedClock clock = HurriedClock.from(10);
    try (BroadcastCompany company = new BroadcastCompany(clock, 12)) {
      Map<String, String> environment = company.environment(TestDatabases.sqlite());
      try (ProgramProcess program = ProgramProcess.hurry(folder, environment, clock)) {
        company.live().connectTo(program.port());
        company.introduceThemselves();
        company.draft();
        program.kill();
      }
      assertThat(arrivals(company)).containsOnly(0L);
      try (ProgramProcess program = ProgramProcess.hurry(folder, environment, clock)) {
        company.live().connectTo(program.port());
        company.confirm();
        await(() -> !arrivals(company).contains(0L));
        company.live().platforms().forEach(platform -> assertThat(platform.breaches()).isEmpty());
      }
      assertThat(arrivals(company)).hasSize(12).containsOnly(1L);
    }
  }

  @Test
  void askedToEndInTheMiddleNothingIsLostOrDoubledAndTheRestLeavesLater() throws Exception {
    String url = TestDatabases.sqlite();
    try (BroadcastCompany company = new BroadcastCompany(HurriedClock.from(1), 200)) {
      Map<String, String> environment = company.environment(url);
      environment.put("SLACK_MESSAGES_PER_MINUTE", "1200");
      Load load;
      try (ProgramProcess program = ProgramProcess.start(folder, environment, "serve")) {
        company.live().connectTo(program.port());
        company.introduceThemselves();
        load = new Load(program.port(), company.onSlack().get(1).id());
        company.broadcast();
        load.start();
        await(() -> arrivals(company).stream().filter(times -> times > 0).count() > 20);
        long asked = System.nanoTime();
        program.terminate();
        int exit = program.waitForEnd();
        load.end();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(10));
        assertThat(exit).isEqualTo(TERMINATED);
        assertThat(program.errors()).contains("Stopped").doesNotContain("ending by force");
      }
      assertThat(arrivals(company)).contains(0L);
      assertThat(Column.of(url, "SELECT state FROM delivery"))
          .doesNotContain("SENDING", "IN_DOUBT");
      assertThat(load.statuses).isSubsetOf(200, 503);
      assertThat(load.answered).isNotEmpty();
      assertThat(Column.of(url, "SELECT words FROM suggestion"))
          .containsAll(load.answered)
          .doesNotHaveDuplicates();
      try (ProgramProcess program = ProgramProcess.start(folder, environment, "serve")) {
        company.live().connectTo(program.port());
        await(() -> !arrivals(company).contains(0L));
      }
      assertThat(arrivals(company)).hasSize(200).containsOnly(1L);
    }
  }

  private static Collection<Long> arrivals(BroadcastCompany company) {
    List<Long> all = new ArrayList<>(BroadcastCompany.arrivals(company.onSlack()).values());
    all.addAll(BroadcastCompany.arrivals(company.onTeams()).values());
    return all;
  }

  private static void await(BooleanSupplier claim) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!claim.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /**
   * Somebody who suggests one thing after the other, several at once, until nobody answers or it is
   * enough.
   */
  private static final class Load {
    private final SlackWire wire = new SlackWire(Clock.systemUTC());
    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final List<Thread> writers = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(WRITERS);
    private final int port;
    private final String person;

    Load(int port, String person) {
      this.port = port;
      this.person = person;
    }

    void start() throws InterruptedException {
      for (int i = 0; i < WRITERS; i++) {
        int writer = i;
        writers.add(new Thread(() -> write(writer), "writer-" + i));
      }
      writers.forEach(Thread::start);
      begun.await();
    }

    private void write(int writer) {
      for (int number = 0; number < MOST_EACH; number++) {
        String words = "Idée %s-%s".formatted(writer, number);
        try {
          int status = wire.post(port, wire.command(person, words, "suggérer " + words)).status();
          statuses.add(status);
          if (status == 200) {
            answered.add(words);
          }
        } catch (IOException nobodyAnswers) {
          return;
        } finally {
          begun.countDown();
        }
      }
    }

    void end() throws InterruptedException {
      for (Thread writer : writers) {
        writer.join();
      }
    }
  }
}
