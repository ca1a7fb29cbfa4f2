package org.ambassadorbot.core.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Figures side by side as bars.
 *
 * @param whole what a bar of full width stands for
 */
public record Chart(String title, List<Bar> bars, double whole) {
  private static final int MOST_BARS = 15;

  /**
   * One bar.
   *
   * @param words the figure as people read it, such as {@code 12 points}
   */
  public record Bar(String label, double value, String words) {}

  public Chart {
    bars = List.copyOf(bars.subList(0, Math.min(MOST_BARS, bars.size())));
    if (bars.isEmpty() || !Double.isFinite(whole) || whole <= 0) {
      throw new IllegalArgumentException("nothing to draw");
    }
  }

  /** Bars of which the largest takes the full width. */
  public static Chart comparing(String title, List<Bar> bars) {
    return new Chart(
        title, bars, Math.max(1e-9, bars.stream().mapToDouble(Bar::value).max().orElse(0)));
  }

  /** Which part of the full width a bar takes, from 0 to 1. */
  public double part(Bar bar) {
    return Math.max(0, Math.min(1, bar.value() / whole));
  }

  /** The same in words, for whoever does not see the picture. */
  public String alternative() {
    return bars.stream()
        .map(bar -> bar.label() + ", " + bar.words())
        .collect(Collectors.joining(". ", title + ". ", "."));
  }
}
