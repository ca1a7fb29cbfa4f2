package org.ambassadorbot.app.endtoend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.Simulator;
import org.ambassadorbot.playground.Simulator.Newcomer;

/** A company of many people, half on Slack, half on Teams, and an organiser who writes to all. */
final class BroadcastCompany implements AutoCloseable {
  static final String WORDS = "Rendez-vous jeudi";
  private static final String ORGANISER = "organiser@example.org";
  private static final int TYPING_AT_ONCE = 8;
  private static final long PATIENCE_SECONDS = 120;
  private static final int MOST_ATTEMPTS = 5;

  private final LiveCompany company;
  private final SimulatedPerson organiser;
  private final List<SimulatedPerson> onSlack = new ArrayList<>();
  private final List<SimulatedPerson> onTeams = new ArrayList<>();

  BroadcastCompany(HurriedClock clock, int people) {
    company = new LiveCompany(clock);
    organiser =
        company.slack().add(new Newcomer("Organiser", ORGANISER, "fr-FR", "Europe/Paris", true));
    onSlack.add(organiser);
    for (int i = onSlack.size(); i < people; i++) {
      boolean isOnSlack = i < people / 2;
      Simulator platform = isOnSlack ? company.slack() : company.teams();
      (isOnSlack ? onSlack : onTeams)
          .add(
              platform.add(
                  new Newcomer("P" + i, i + "@example.org", "fr-FR", "Europe/Paris", false)));
    }
  }

  LiveCompany live() {
    return company;
  }

  List<SimulatedPerson> onSlack() {
    return onSlack;
  }

  List<SimulatedPerson> onTeams() {
    return onTeams;
  }

  /** What a bot is told that writes at any hour, and as fast as both platforms put up with. */
  Map<String, String> environment(String databaseUrl) {
    Map<String, String> environment = company.environment(databaseUrl);
    environment.put("ADMIN_EMAILS", ORGANISER);
    environment.put("DEFAULT_WORKING_HOURS", "Mon-Sun 00:00-24:00");
    environment.put("SLACK_MESSAGES_PER_MINUTE", "6000");
    return environment;
  }

  /** Everybody says something, so that the bot knows them. */
  void introduceThemselves() throws InterruptedException {
    ExecutorService typing = Executors.newFixedThreadPool(TYPING_AT_ONCE);
    List<SimulatedPerson> everybody = new ArrayList<>(onSlack);
    everybody.addAll(onTeams);
    CountDownLatch done = new CountDownLatch(everybody.size());
    everybody.forEach(
        person ->
            typing.execute(
                () -> {
                  introduces(person);
                  done.countDown();
                }));
    typing.shutdown();
    if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(done.getCount() + " people are not heard");
    }
  }

  /** A program that has just started on a busy machine may take longer than a platform waits. */
  private static void introduces(SimulatedPerson person) {
    for (int attempt = 1; ; attempt++) {
      try {
        person.says("langue fr");
        return;
      } catch (RuntimeException e) {
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** The organiser drafts a message to everybody, and confirms it. */
  void broadcast() {
    draft();
    confirm();
  }

  /** The organiser drafts a message to everybody; returns once the bot has acknowledged it. */
  void draft() {
    for (int attempt = 1; organiser.form().isEmpty(); attempt++) {
      if (attempt > MOST_ATTEMPTS) {
        throw new IllegalStateException("no form is open");
      }
      organiser.commands("/diffuser " + WORDS); // in hurried time a form may come too late
    }
    organiser.submits(Map.of("audience", "EVERYONE"));
  }

  /** The organiser confirms the draft, once its card is there. */
  void confirm() {
    press("Confirmer l'envoi");
  }

  private void press(String label) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline) {
      List<SeenMessage> shown = organiser.messages();
      for (int i = shown.size() - 1; i >= 0; i--) {
        if (shown.get(i).buttons().contains(label)) {
          organiser.presses(shown.get(i).id(), label, Map.of());
          return;
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("no button " + label + " in " + organiser.messages());
  }

  /** How often each of some people has the message, by their identifier. */
  static Map<String, Long> arrivals(List<SimulatedPerson> people) {
    Map<String, Long> arrivals = new HashMap<>();
    for (SimulatedPerson person : people) {
      long times =
          person.messages().stream()
              .filter(message -> message.author().equals("bot"))
              .filter(message -> message.conversation().equals("direct"))
              .filter(message -> message.text().startsWith(WORDS))
              .count();
      arrivals.put(person.id(), times);
    }
    return arrivals;
  }

  @Override
  public void close() {
    company.close();
  }
}
