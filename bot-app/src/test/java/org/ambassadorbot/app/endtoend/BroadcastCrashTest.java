package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.ambassadorbot.core.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broadcast is killed with SIGKILL again and again while two calls in a hundred are carried out
 * and then broken. {@code -Dambassador.rounds=20} tells twenty such stories, of seeds that follow
 * {@code -Dambassador.seed}; {@code ambassador.kills}, {@code ambassador.people} and {@code
 * ambassador.haste} (1: the real clock) are theirs to choose too.
 */
class BroadcastCrashTest {
  private static final Logger log = LoggerFactory.getLogger(BroadcastCrashTest.class);
  private static final long SEED = Long.getLong("ambassador.seed", 20_261_122);
  private static final int ROUNDS = Integer.getInteger("ambassador.rounds", 1);
  private static final int KILLS = Integer.getInteger("ambassador.kills", 3);
  private static final int PEOPLE = Integer.getInteger("ambassador.people", 500);
  private static final int HASTE = Integer.getInteger("ambassador.haste", 10);
  private static final Duration LONGEST_TAKEOVER = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** When a delivery in doubt will never be looked into: its platform cannot be asked. */
  private static final String UNDECIDABLE = "state = 'IN_DOUBT' AND due_at > 4000000000000";

  @TempDir private Path folder;

  @Test
  void killedInTheMiddleTheBroadcastReachesEverybodyOnce() throws Exception {
    for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
      HurriedClock clock = HurriedClock.from(HASTE);
      try (BroadcastCompany company = new BroadcastCompany(clock, PEOPLE)) {
        String url = TestDatabases.sqlite();
        Calamity calamity = new Calamity(seed);
        Map<String, String> environment = company.environment(url);
        for (int life = 0; life <= KILLS; life++) {
          try (ProgramProcess program = ProgramProcess.hurry(folder, environment, clock)) {
            company.live().connectTo(program.port());
            if (life == 0) {
              begin(company, url, clock, calamity);
            }
            if (life < KILLS) {
              calamity.awaitAmong(missing(company) / (KILLS - life));
              program.kill();
            } else {
              awaitEnd(url, clock);
            }
          }
        }
        judge(company, url, "seed " + seed + ", " + KILLS + " kills");
      }
    }
  }

  @Test
  void theOtherInstanceTakesOverFromAKilledOne() throws Exception {
    int haste = Math.min(HASTE, 4);
    for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
      HurriedClock clock = HurriedClock.from(haste);
      String url = TestDatabases.postgres();
      try (BroadcastCompany company = new BroadcastCompany(clock, PEOPLE)) {
        Map<String, String> environment = company.environment(url);
        environment.put("SLACK_MESSAGES_PER_MINUTE", "1200");
        try (ProgramProcess dying = ProgramProcess.hurry(folder, environment, clock);
            ProgramProcess other = ProgramProcess.hurry(folder, environment, clock)) {
          other.port();
          company.live().connectTo(dying.port());
          Calamity calamity = new Calamity(seed);
          begin(company, url, clock, calamity);
          calamity.awaitAmong(missing(company) / 2);
          dying.kill();
          Instant death = clock.instant();
          company.live().connectTo(other.port());
          Duration gap = awaitSending(url, clock, death);
          assertThat(gap).as("takeover, seed %s", seed).isLessThan(LONGEST_TAKEOVER);
          awaitEnd(url, clock);
          judge(company, url, "seed " + seed + ", taken over after " + gap);
        }
      }
    }
  }

  private static void begin(
      BroadcastCompany company, String url, HurriedClock clock, Calamity calamity)
      throws Exception {
    company.introduceThemselves();
    assertThat(Column.of(url, "SELECT user_id FROM identity")).as("who is known").hasSize(PEOPLE);
    await(() -> Column.of(url, "SELECT id FROM delivery WHERE state <> 'SENT'").isEmpty(), clock);
    company.live().platforms().forEach(platform -> platform.breakWith(calamity));
    company.broadcast();
  }

  private static int missing(BroadcastCompany company) {
    return (int)
        (BroadcastCompany.arrivals(company.onSlack()).values().stream().filter(n -> n == 0).count()
            + BroadcastCompany.arrivals(company.onTeams()).values().stream()
                .filter(n -> n == 0)
                .count());
  }

  /** Until every lane that still has something to send is served again, by the bot's clock. */
  private static Duration awaitSending(String url, HurriedClock clock, Instant death)
      throws Exception {
    String unserved =
        "SELECT platform FROM delivery d WHERE batch = 'broadcast:1' AND state = 'READY'"
            + " AND NOT EXISTS (SELECT 1 FROM delivery e WHERE e.batch = d.batch"
            + " AND e.platform = d.platform AND e.state = 'SENT' AND e.changed_at > "
            + death.plusMillis(500).toEpochMilli()
            + ")";
    await(() -> Column.of(url, unserved).isEmpty(), clock);
    return Duration.between(death, clock.instant());
  }

  private static void awaitEnd(String url, HurriedClock clock) throws Exception {
    String open =
        "SELECT id FROM delivery WHERE batch = 'broadcast:1'"
            + " AND state NOT IN ('SENT', 'FAILED') AND NOT ("
            + UNDECIDABLE
            + ")";
    await(() -> Column.of(url, open).isEmpty(), clock);
  }

  private static void judge(BroadcastCompany company, String url, String story) throws Exception {
    Map<String, Long> slack = BroadcastCompany.arrivals(company.onSlack());
    Map<String, Long> teams = BroadcastCompany.arrivals(company.onTeams());
    Set<String> missed = new HashSet<>();
    teams.forEach((person, times) -> missed.addAll(times == 0 ? Set.of(person) : Set.of()));
    Set<String> doubtful = new HashSet<>(Column.of(url, recipients("teams", UNDECIDABLE)));
    assertThat(Column.of(url, "SELECT state FROM delivery WHERE batch = 'broadcast:1'"))
        .as(story)
        .hasSize(PEOPLE)
        .doesNotContain("FAILED");
    assertThat(slack).as("Slack, %s", story).allSatisfy((who, n) -> assertThat(n).isEqualTo(1));
    assertThat(teams).as("Teams, %s", story).allSatisfy((who, n) -> assertThat(n).isLessThan(2));
    assertThat(doubtful).as("listed as in doubt, %s", story).containsAll(missed);
    assertThat(Column.of(url, recipients("slack", UNDECIDABLE))).as(story).isEmpty();
    log.info(
        "{}: {} on Slack and {} on Teams, {} in doubt of whom {} missed it",
        story,
        slack.size(),
        teams.size(),
        doubtful.size(),
        missed.size());
  }

  private static String recipients(String platform, String condition) {
    return "SELECT i.user_id FROM delivery d JOIN identity i ON i.person_id = d.person_id"
        + " WHERE d.batch = 'broadcast:1' AND d.platform = '"
        + platform
        + "' AND "
        + condition.replace("state", "d.state").replace("due_at", "d.due_at");
  }

  private static void await(BooleanSupplier claim, HurriedClock clock) {
    Instant deadline = clock.instant().plus(PATIENCE);
    while (!claim.getAsBoolean()) {
      assertThat(clock.instant()).as("waited in vain").isBefore(deadline);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
