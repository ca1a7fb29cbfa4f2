package org.ambassadorbot.core.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkingHours;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.RateLimit;
import org.ambassadorbot.core.store.Database;

/** What must be true of every history. */
final class Verdict {
  private static final Set<String> ENDS = Set.of("SENT", "FAILED", "CANCELLED");

  private final Database database;
  private final WorkingTime workingTime;
  private final List<SimulatedPlatform> platforms;
  private final Map<Long, Expected> expected = new HashMap<>();
  private final Map<PersonId, Availability> availabilities = new HashMap<>();
  private final List<String> findings = new ArrayList<>();

  /** A message that was put in the outbox. */
  private record Expected(History.Reader reader, Target target, boolean mustBeDecent) {}

  /** A delivery as it ended. */
  private record Ended(long id, String platform, String state, String cause, long dueAt) {}

  Verdict(Database database, WorkingTime workingTime, List<SimulatedPlatform> platforms) {
    this.database = database;
    this.workingTime = workingTime;
    this.platforms = platforms;
    platforms.forEach(platform -> platform.witness(this::isSent));
  }

  void expect(DeliveryId id, History.Reader reader, Target target, boolean mustBeDecent) {
    expected.put(id.value(), new Expected(reader, target, mustBeDecent));
  }

  private void isSent(DeliveryId delivery, Instant at) {
    Expected message = expected.get(delivery.value());
    if (message == null || !message.mustBeDecent() || message.target().isRepeatable()) {
      return;
    }
    Availability reader =
        availabilities.computeIfAbsent(message.reader().person(), this::availability);
    if (workingTime.earliest(reader, at).isAfter(at)) {
      findings.add("delivery " + delivery.value() + " left outside working time at " + at);
    }
  }

  private Availability availability(PersonId person) {
    return database.read(
        () ->
            database
                .handle()
                .createQuery(
                    "SELECT q.zone, p.working_hours FROM person q"
                        + " JOIN programme p ON p.id = q.programme_id WHERE q.id = :id")
                .bind("id", person.value())
                .map(
                    (row, context) ->
                        new Availability(
                            ZoneId.of(row.getString("zone")),
                            WorkingHours.parse(row.getString("working_hours")),
                            false,
                            "FR",
                            null,
                            null,
                            List.of(),
                            5))
                .one());
  }

  private List<Ended> ended() {
    return database.read(
        () ->
            database
                .handle()
                .createQuery(
                    "SELECT id, platform, state, COALESCE(cause, '') AS cause, due_at FROM delivery"
                        + " ORDER BY id")
                .map((row, context) -> ended(row))
                .list());
  }

  private static Ended ended(ResultSet row) throws SQLException {
    return new Ended(
        row.getLong("id"),
        row.getString("platform"),
        row.getString("state"),
        row.getString("cause"),
        row.getLong("due_at"));
  }

  /** Whether nothing more will happen. */
  boolean isOver() {
    return ended().stream().allMatch(Verdict::isOver);
  }

  private static boolean isOver(Ended delivery) {
    return ENDS.contains(delivery.state())
        || (delivery.state().equals("IN_DOUBT") && delivery.dueAt() == Doubt.NEVER.toEpochMilli());
  }

  List<String> findings(int messages, boolean isPaceKept) {
    List<Ended> all = ended();
    if (all.size() != messages) {
      findings.add(messages + " messages became " + all.size() + " deliveries");
    }
    all.forEach(this::examine);
    platforms.forEach(platform -> findings.addAll(platform.violations()));
    if (isPaceKept) {
      platforms.forEach(this::examinePace);
    }
    return findings;
  }

  private SimulatedPlatform platform(String id) {
    return platforms.stream()
        .filter(platform -> platform.id().equals(new PlatformId(id)))
        .findFirst()
        .orElseThrow();
  }

  private void examine(Ended delivery) {
    Expected message = expected.get(delivery.id());
    if (message == null || !isOver(delivery)) {
      findings.add(delivery + " has no end");
      return;
    }
    SimulatedPlatform platform = platform(delivery.platform());
    int arrivals = platform.arrivals(delivery.id());
    if (message.target().isRepeatable()) {
      check(delivery.state().equals("SENT") || isUnreachable(message), delivery, arrivals);
      return;
    }
    boolean isRight =
        switch (delivery.state()) {
          case "SENT" -> arrivals == 1;
          case "IN_DOUBT" -> arrivals <= 1 && !platform.capabilities().findsDeliveries();
          case "FAILED" -> arrivals == 0 && isUnreachable(message);
          case "CANCELLED" -> arrivals == 0 && delivery.cause().startsWith("grouped in ");
          default -> false;
        };
    check(isRight, delivery, arrivals);
  }

  private boolean isUnreachable(Expected message) {
    String user = message.reader().identity().userId();
    return platforms.stream().anyMatch(platform -> platform.isUnreachable(user));
  }

  private void check(boolean isRight, Ended delivery, int arrivals) {
    if (!isRight) {
      findings.add(delivery + " arrived " + arrivals + " times");
    }
  }

  private void examinePace(SimulatedPlatform platform) {
    List<Instant> posts = platform.posts();
    for (RateLimit limit : SimulatedPlatform.PACE.perWorkspace()) {
      for (int i = 0; i + limit.calls() < posts.size(); i++) {
        Instant last = posts.get(i + limit.calls());
        if (Duration.between(posts.get(i), last).compareTo(limit.window()) <= 0) {
          findings.add("too many calls until " + last);
        }
      }
    }
  }
}
