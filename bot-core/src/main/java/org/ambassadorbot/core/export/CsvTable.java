package org.ambassadorbot.core.export;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as spreadsheets open it: cells between semicolons, as in France, in UTF-8 that says so by
 * its first character, and no cell that would be taken for a formula. Used by one thread.
 */
public final class CsvTable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");
  private static final Pattern SPECIAL = Pattern.compile("[;,\"\\r\\n]");

  private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
  private final int columns;

  public CsvTable(List<String> headings) {
    columns = headings.size();
    add(headings);
  }

  public CsvTable(String... headings) {
    this(Arrays.asList(headings));
  }

  /** Adds a row of as many cells as there are headings; an empty text is an empty cell. */
  public void add(List<String> cells) {
    if (cells.size() != columns) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns + " columns");
    }
    text.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(";"))).append("\r\n");
  }

  public void add(String... cells) {
    add(Arrays.asList(cells));
  }

  private static String cell(String value) {
    boolean isFormula = FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
    String safe = isFormula ? "'" + value : value;
    return SPECIAL.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** The table as a file of this name. */
  public ExportFile file(String name) {
    return new ExportFile(name, "text/csv", text.toString());
  }
}
