package org.ambassadorbot.core.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The files over which a long table is spread.
 *
 * @param lines how many lines the table has
 */
public record ExportParts(long lines) {
  /** As many lines as one file has; spreadsheets and the memory of a small server hold them. */
  public static final int LINES_IN_A_FILE = 50_000;

  private static final int MOST_FILES = 20;

  /** As many lines as all files together have. */
  public static final long MOST_LINES = (long) LINES_IN_A_FILE * MOST_FILES;

  /**
   * One of the files.
   *
   * @param number from 1
   * @param first the number of its first line, from 1
   */
  public record Part(int number, long first, long last) {
    /** How many lines come before it. */
    public long before() {
      return first - 1;
    }
  }

  /** Whether there is more than one file. */
  public boolean areSeveral() {
    return lines > LINES_IN_A_FILE;
  }

  /** Whether there are more lines than all files have. */
  public boolean areTooMany() {
    return lines > MOST_LINES;
  }

  /** Every file; none of an empty table. */
  public List<Part> all() {
    int count = (int) Math.min(MOST_FILES, (lines + LINES_IN_A_FILE - 1) / LINES_IN_A_FILE);
    return IntStream.rangeClosed(1, count).mapToObj(this::part).toList();
  }

  private Part part(int number) {
    long before = (long) (number - 1) * LINES_IN_A_FILE;
    return new Part(number, before + 1, Math.min(lines, before + LINES_IN_A_FILE));
  }

  /** The file that a button names; the first one where there is but one. */
  public Optional<Part> named(String number) {
    return all().stream()
        .filter(part -> !areSeveral() || String.valueOf(part.number()).equals(number))
        .findFirst();
  }
}
