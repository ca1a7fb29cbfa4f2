package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.ambassadorbot.app.live.RunningBot;
import org.ambassadorbot.core.outbox.Dispatcher;
import org.ambassadorbot.core.store.TestDatabases;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;

/** A bot that runs in this process by the real clock, its company, and a look into its store. */
final class LiveBot implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private final String url = TestDatabases.sqlite();
  private final LiveCompany company = new LiveCompany(Clock.systemUTC());
  private final SlackWire wire = new SlackWire(Clock.systemUTC());
  private final RunningBot bot;

  LiveBot(String administrators) {
    Map<String, String> environment = company.environment(url);
    environment.put("ADMIN_EMAILS", administrators);
    environment.put("DEFAULT_WORKING_HOURS", "Mon-Sun 00:00-24:00");
    bot = company.start(environment);
  }

  LiveCompany company() {
    return company;
  }

  SlackWire wire() {
    return wire;
  }

  <T> T part(Class<T> type) {
    return bot.part(type);
  }

  int port() {
    return bot.port();
  }

  /** Does something, and waits for what the bot makes of it; the bot's newest words. */
  String newsAfter(SimulatedPerson person, Runnable deed) {
    List<SeenMessage> before = person.messages();
    deed.run();
    settle();
    List<SeenMessage> after = new ArrayList<>(person.messages());
    after.removeAll(before);
    after.removeIf(message -> !message.author().equals("bot"));
    assertThat(after).as("what %s hears", person.name()).isNotEmpty();
    return after.get(after.size() - 1).text().replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  /** Waits until everything that may be sent has been. */
  void settle() {
    Dispatcher dispatcher = bot.part(Dispatcher.class);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (dispatcher.isLeaving()) {
      assertThat(System.nanoTime()).as("sending what waits").isLessThan(deadline);
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /** How many rows each table holds. */
  Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    for (String table : column("SELECT name FROM sqlite_master WHERE type = 'table'")) {
      rows.put(table, Long.parseLong(column("SELECT count(*) FROM \"" + table + "\"").get(0)));
    }
    return rows;
  }

  /** The first column of what a query finds. */
  List<String> column(String query) {
    return Column.of(url, query);
  }

  /** Changes the store behind the bot's back. */
  void execute(String statement) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement executed = connection.createStatement()) {
      executed.execute("PRAGMA busy_timeout = 5000");
      executed.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    bot.close();
    company.close();
  }
}
