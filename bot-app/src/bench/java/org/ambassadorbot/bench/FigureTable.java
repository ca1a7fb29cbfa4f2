package org.ambassadorbot.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** Figures as a Markdown table, written row by row as they are found. */
final class FigureTable {
  private final PrintStream out;
  private final String format;

  /**
   * Begins a table.
   *
   * @param format how the figures of a row are written, such as {@code %.1f | %.1f}
   * @param columns what stands above them, the name of a row first
   */
  FigureTable(PrintStream out, String format, String... columns) {
    this.out = out;
    this.format = format;
    out.println();
    out.println("| " + String.join(" | ", columns) + " |");
    out.println("| --- |" + " ---: |".repeat(columns.length - 1));
  }

  void row(Object name, double... figures) {
    Object[] values = Arrays.stream(figures).boxed().toArray();
    out.printf(Locale.ROOT, "| " + name + " | " + format + " |%n", values);
  }
}
