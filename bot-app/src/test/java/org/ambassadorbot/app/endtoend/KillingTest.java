package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed again and again while people write to it. {@code -Dambassador.kills=200}
 * kills more often, {@code -Dambassador.seed=1} at other moments.
 */
class KillingTest {
  private static final int KILLS = Integer.getInteger("ambassador.kills", 12);
  private static final long SEED = Long.getLong("ambassador.seed", 20_260_902);
  private static final int PEOPLE = 4;
  private static final int LONGEST_LIFE_MILLIS = 700;

  private final LiveCompany company = new LiveCompany(Clock.systemUTC());
  private final SlackWire wire = new SlackWire(Clock.systemUTC());
  private final List<SimulatedPerson> people = new ArrayList<>();
  private final Random random = new Random(SEED);

  @TempDir private Path folder;

  /** A suggestion that was sent, under words of its own. */
  private record Sent(String words, SlackWire.Signed request) {}

  /** What became of the suggestions of one life of the program. */
  private record Life(ConcurrentLinkedQueue<Sent> answered, ConcurrentLinkedQueue<Sent> unknown) {
    Life() {
      this(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
    }
  }

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void nothingThatWasAcknowledgedIsLostAndNothingHappensTwice() throws Exception {
    for (int i = 0; i < PEOPLE; i++) {
      people.add(
          company
              .slack()
              .add(new Newcomer("P" + i, i + "@example.org", "fr-FR", "Europe/Paris", false)));
    }
    Map<String, String> environment =
        company.environment("jdbc:sqlite:" + folder.resolve("store.db"));
    List<Sent> all = new ArrayList<>();
    Life last = new Life();
    for (int kill = 1; kill <= KILLS; kill++) {
      try (ProgramProcess program = ProgramProcess.start(folder, environment, "serve")) {
        company.connectTo(program.port());
        assertThat(words()).as("seed %s, before kill %s", SEED, kill).containsAll(wordsOf(last));
        deliverAgain(program.port(), last);
        last = liveAndDie(program, kill);
        all.addAll(last.answered());
        all.addAll(last.unknown());
      }
    }
    try (ProgramProcess program = ProgramProcess.start(folder, environment, "serve")) {
      deliverAgain(program.port(), last);
    }
    assertThat(all).hasSizeGreaterThan(KILLS);
    assertThat(words())
        .as("seed %s", SEED)
        .containsExactlyInAnyOrderElementsOf(all.stream().map(Sent::words).toList());
  }

  private static List<String> wordsOf(Life life) {
    return life.answered().stream().map(Sent::words).toList();
  }

  /** What was in doubt arrives now; what was answered changes nothing any more. */
  private void deliverAgain(int port, Life life) throws IOException {
    for (Sent sent : life.unknown()) {
      assertThat(wire.post(port, sent.request()).status()).isEqualTo(200);
    }
    for (Sent sent : life.answered()) {
      assertThat(wire.post(port, sent.request()).status()).isEqualTo(200);
    }
  }

  private Life liveAndDie(ProgramProcess program, int kill) throws InterruptedException {
    Life life = new Life();
    AtomicBoolean isOver = new AtomicBoolean();
    int port = program.port();
    List<Thread> writers = new ArrayList<>();
    for (SimulatedPerson person : people) {
      Thread writer = new Thread(() -> write(port, person, kill, life, isOver));
      writer.start();
      writers.add(writer);
    }
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_LIFE_MILLIS)));
    program.kill();
    isOver.set(true);
    for (Thread writer : writers) {
      writer.join();
    }
    return life;
  }

  private void write(int port, SimulatedPerson person, int kill, Life life, AtomicBoolean isOver) {
    for (int number = 1; !isOver.get(); number++) {
      String words = "Idée %s-%s-%s".formatted(kill, person.id(), number);
      Sent sent = new Sent(words, wire.command(person.id(), words, "suggérer " + words));
      try {
        boolean isDone = wire.post(port, sent.request()).status() == 200;
        (isDone ? life.answered() : life.unknown()).add(sent);
      } catch (IOException e) {
        life.unknown().add(sent);
        return;
      }
    }
  }

  private List<String> words() throws SQLException {
    List<String> words = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT words FROM suggestion")) {
      while (rows.next()) {
        words.add(rows.getString(1));
      }
    }
    return words;
  }
}
