package org.ambassadorbot.playground.page;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.playground.FaultPlan;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator;

/** A company whose bot follows a script, so that the page can be tried without one. */
final class ScriptedSimulator implements Simulator {
  private final String platform;
  private final Samples samples;
  private final List<ScriptedPerson> people = new ArrayList<>();

  ScriptedSimulator(String platform, Samples samples) {
    this.platform = platform;
    this.samples = samples;
  }

  @Override
  public String platform() {
    return platform;
  }

  @Override
  public synchronized ScriptedPerson add(Newcomer newcomer) {
    ScriptedPerson person =
        new ScriptedPerson("U" + (people.size() + 1), newcomer.name(), samples, this);
    people.add(person);
    return person;
  }

  ScriptedPerson add(String name) {
    return add(new Newcomer(name, name + "@example.org", "fr-FR", "Europe/Paris", false));
  }

  @Override
  public synchronized List<SimulatedPerson> people() {
    return List.copyOf(people);
  }

  synchronized ScriptedPerson named(String name) {
    return people.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  /** Everybody sees what is said in a channel. */
  synchronized void tellAll(String channel, String author, String text) {
    people.forEach(it -> it.hears(channel, author, text, ""));
  }

  @Override
  public void breakWith(FaultPlan faults) {}

  @Override
  public List<RecordedCall> calls() {
    return List.of();
  }

  @Override
  public List<String> breaches() {
    return List.of();
  }

  @Override
  public void settle() {}

  @Override
  public void close() {}
}
