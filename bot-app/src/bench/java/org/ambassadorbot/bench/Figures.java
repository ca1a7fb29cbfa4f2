package org.ambassadorbot.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one server did under one load.
 *
 * @param cpuMicros processor time per request, of the whole process
 */
record Figures(double perSecond, double cpuMicros, double p50, double p99) {

  /** The median of each figure over some rounds. */
  static Figures median(List<Figures> rounds) {
    return new Figures(
        median(rounds, Figures::perSecond),
        median(rounds, Figures::cpuMicros),
        median(rounds, Figures::p50),
        median(rounds, Figures::p99));
  }

  private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
    return middle(rounds.stream().map(figure::applyAsDouble).toList());
  }

  static double middle(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** A row of a Markdown table. */
  String row(String name) {
    return String.format(
        Locale.ROOT, "| %s | %.0f | %.0f | %.2f | %.2f |", name, perSecond, cpuMicros, p50, p99);
  }
}
