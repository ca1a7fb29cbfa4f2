package org.ambassadorbot.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;

/** Has people do things, and waits for what the bot makes of them. */
final class Story {
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final long BETWEEN_LOOKS_NANOS = 5_000_000L;
  private static final Set<String> CHARTER_LABELS =
      Set.of("J'accepte la charte", "J’accepte la charte", "I accept the charter");

  private final World world;
  private final Map<SimulatedPerson, Map<String, String>> known = new HashMap<>();

  Story(World world) {
    this.world = world;
  }

  /** Becomes an ambassador, by the charter. */
  void joins(SimulatedPerson person) {
    does(person, () -> person.says("rejoindre"));
    does(person, () -> pressesNewest(person, CHARTER_LABELS));
  }

  /** What the person sees for the first time, or sees changed, once the bot has answered. */
  List<SeenMessage> does(SimulatedPerson person, Runnable action) {
    news(person);
    action.run();
    return awaited(person);
  }

  private List<SeenMessage> awaited(SimulatedPerson person) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    List<SeenMessage> news = List.of();
    while (news.isEmpty() && System.nanoTime() < deadline) {
      world.settle();
      news = news(person);
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
    if (news.isEmpty()) {
      throw new IllegalStateException("the bot did not answer " + person.name());
    }
    return news;
  }

  /** What came without the person doing anything; waits until something does. */
  List<SeenMessage> hears(SimulatedPerson person) {
    return awaited(person);
  }

  /** What came by itself, up to the message that begins like this. */
  List<SeenMessage> hears(SimulatedPerson person, String beginning) {
    List<SeenMessage> heard = new ArrayList<>();
    while (heard.stream().noneMatch(message -> begins(message, beginning))) {
      heard.addAll(awaited(person));
    }
    return heard;
  }

  private static boolean begins(SeenMessage message, String beginning) {
    return message.text().replace('\u00a0', ' ').startsWith(beginning);
  }

  /** Waits until a form is open before somebody. */
  void isAsked(SimulatedPerson person) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (person.form().isEmpty() && System.nanoTime() < deadline) {
      world.settle();
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
    if (person.form().isEmpty()) {
      throw new IllegalStateException("the bot opened no form before " + person.name());
    }
  }

  private List<SeenMessage> news(SimulatedPerson person) {
    Map<String, String> before = known.computeIfAbsent(person, key -> new HashMap<>());
    List<SeenMessage> fresh =
        person.messages().stream()
            .filter(message -> message.author().equals("bot"))
            .filter(message -> !message.content().equals(before.get(message.id())))
            .toList();
    fresh.forEach(message -> before.put(message.id(), message.content()));
    return fresh;
  }

  /** Presses the newest button that has one of these labels; returns the label. */
  static String pressesNewest(SimulatedPerson person, Set<String> labels) {
    List<SeenMessage> messages = person.messages();
    for (int i = messages.size() - 1; i >= 0; i--) {
      Set<String> shown = new HashSet<>(messages.get(i).buttons());
      shown.retainAll(labels);
      if (!shown.isEmpty()) {
        String label = shown.iterator().next();
        person.presses(messages.get(i).id(), label, Map.of());
        return label;
      }
    }
    throw new IllegalStateException("no button " + labels + " before " + person.name());
  }
}
