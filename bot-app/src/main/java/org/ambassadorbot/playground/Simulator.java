package org.ambassadorbot.playground;

import java.util.List;

/**
 * A make-believe workspace of one platform: it speaks the platform's own wire protocol to the real
 * adapter over loopback HTTP, enforces the platform's documented limits, and fails on request.
 * Thread-safe.
 */
public interface Simulator extends AutoCloseable {

  /** The platform's short name, as the adapter gives it. */
  String platform();

  /** Adds a person to the workspace; the bot does not hear of it. */
  SimulatedPerson add(Newcomer newcomer);

  /** Everybody in the workspace, in the order they were added. */
  List<SimulatedPerson> people();

  /** What goes wrong from now on with calls of the bot to the platform. */
  void breakWith(FaultPlan faults);

  /** Every call the bot made to the platform, oldest first. */
  List<RecordedCall> calls();

  /** Breaches of the platform's documented limits by the bot, in words; empty when all is well. */
  List<String> breaches();

  /** Waits until no request to the bot is under way; bounded, fails after ten seconds. */
  void settle();

  @Override
  void close();

  /**
   * Somebody to add.
   *
   * @param languageTag what the platform shows its pages in, such as {@code fr-FR}
   */
  record Newcomer(
      String name, String email, String languageTag, String timeZone, boolean isAdministrator) {}

  /** One call of the bot to the platform: its method, its content as JSON text, its outcome. */
  record RecordedCall(String method, String content, int status) {}
}
