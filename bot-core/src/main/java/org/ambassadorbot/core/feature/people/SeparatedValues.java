package org.ambassadorbot.core.feature.people;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads lines of cells as spreadsheets write them: a cell in quotes may hold the separator, ends of
 * lines, and quotes written twice. A quote that nothing closes is read as the end of its line.
 */
final class SeparatedValues {
  /** An address of so many lines is the longest cell that is taken for one. */
  private static final int MOST_LINES = 10;

  private final List<String> lines;
  private final char separator;

  private SeparatedValues(List<String> lines, char separator) {
    this.lines = lines;
    this.separator = separator;
  }

  /** The cells of one row, which begins on a line counted from one. */
  record Row(int line, List<String> cells) {}

  /** The rows from a line on, counted from zero; blank lines are left out. */
  static List<Row> read(List<String> lines, int from, char separator) {
    SeparatedValues values = new SeparatedValues(lines, separator);
    List<Row> rows = new ArrayList<>();
    int next = from;
    while (next < lines.size()) {
      int last = values.end(next);
      String text = String.join("\n", lines.subList(next, last + 1));
      if (!text.isBlank()) {
        rows.add(new Row(next + 1, values.cells(text)));
      }
      next = last + 1;
    }
    return rows;
  }

  /** The line on which a row ends. */
  private int end(int first) {
    boolean isOpen = false;
    int most = Math.min(lines.size(), first + MOST_LINES);
    for (int line = first; line < most; line++) {
      isOpen = isOpenAfter(lines.get(line), isOpen);
      if (!isOpen) {
        return line;
      }
    }
    return first;
  }

  private boolean isOpenAfter(String line, boolean wasOpen) {
    boolean isOpen = wasOpen;
    boolean isBeginning = !wasOpen;
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      if (character == '"' && (isOpen || isBeginning)) {
        isOpen = !isOpen;
      }
      isBeginning =
          !isOpen
              && (character == separator
                  || character == '"'
                  || (isBeginning && isSpace(character)));
    }
    return isOpen;
  }

  private static boolean isSpace(char character) {
    return character == ' ' || character == '\u00a0';
  }

  private List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < row.length(); i++) {
      char character = row.charAt(i);
      boolean isTwice = isQuoted && character == '"' && row.startsWith("\"\"", i);
      if (isTwice) {
        cell.append('"');
        i++;
      } else if (character == '"' && (isQuoted || cell.toString().isBlank())) {
        isQuoted = !isQuoted;
      } else if (character == separator && !isQuoted) {
        cells.add(cleaned(cell));
        cell.setLength(0);
      } else {
        cell.append(character);
      }
    }
    cells.add(cleaned(cell));
    return cells;
  }

  private static String cleaned(StringBuilder cell) {
    return cell.toString().replaceAll("[\\p{Cc}\\u00a0]+", " ").strip();
  }
}
