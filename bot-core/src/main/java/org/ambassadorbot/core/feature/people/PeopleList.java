package org.ambassadorbot.core.feature.people;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.jspecify.annotations.Nullable;

/**
 * A list of people as somebody pasted it, read with forgiveness: a mark at its beginning, commas,
 * semicolons or tabs, quotes, headings in French or English, letters lost between encodings.
 *
 * @param problem why nothing of it can be used, or null
 * @param found what that problem is about: the headings found, or how many rows
 */
record PeopleList(List<Row> rows, @Nullable Problem problem, String found) {
  /** How many rows a message may bring. */
  static final int MOST_ROWS = 500;

  private static final Pattern GARBLED =
      Pattern.compile("Ã[\\u0080-\\u00bf©¨ª«®´¢§¹]|Â[\\u00a0-\\u00bf]");
  private static final Map<String, Column> HEADINGS =
      Map.ofEntries(
          Map.entry("nom", Column.NAME),
          Map.entry("nom complet", Column.NAME),
          Map.entry("nom de famille", Column.NAME),
          Map.entry("name", Column.NAME),
          Map.entry("full name", Column.NAME),
          Map.entry("last name", Column.NAME),
          Map.entry("surname", Column.NAME),
          Map.entry("prenom", Column.FIRST_NAME),
          Map.entry("first name", Column.FIRST_NAME),
          Map.entry("given name", Column.FIRST_NAME),
          Map.entry("email", Column.EMAIL),
          Map.entry("e-mail", Column.EMAIL),
          Map.entry("mail", Column.EMAIL),
          Map.entry("courriel", Column.EMAIL),
          Map.entry("adresse", Column.EMAIL),
          Map.entry("adresse e-mail", Column.EMAIL),
          Map.entry("adresse email", Column.EMAIL),
          Map.entry("adresse mail", Column.EMAIL),
          Map.entry("address", Column.EMAIL),
          Map.entry("email address", Column.EMAIL),
          Map.entry("e-mail address", Column.EMAIL),
          Map.entry("service", Column.DEPARTMENT),
          Map.entry("departement", Column.DEPARTMENT),
          Map.entry("direction", Column.DEPARTMENT),
          Map.entry("department", Column.DEPARTMENT),
          Map.entry("site", Column.SITE),
          Map.entry("lieu", Column.SITE),
          Map.entry("location", Column.SITE),
          Map.entry("langue", Column.LANGUAGE),
          Map.entry("language", Column.LANGUAGE),
          Map.entry("promotion", Column.COHORT),
          Map.entry("cohort", Column.COHORT));

  PeopleList {
    rows = List.copyOf(rows);
  }

  /** What a column tells. */
  enum Column {
    NAME,
    FIRST_NAME,
    EMAIL,
    DEPARTMENT,
    SITE,
    LANGUAGE,
    COHORT
  }

  /** Why a list is of no use. */
  enum Problem {
    EMPTY,
    NO_ADDRESS_COLUMN,
    TOO_LONG,
    LETTERS_LOST
  }

  /** One person of the list, by line counted from one; cells by column, without those empty. */
  record Row(int line, Map<Column, String> cells) {
    String email() {
      return cells.getOrDefault(Column.EMAIL, "").toLowerCase(Locale.ROOT);
    }

    String name() {
      String name =
          (cells.getOrDefault(Column.FIRST_NAME, "") + " " + cells.getOrDefault(Column.NAME, ""))
              .strip();
      return name.isEmpty() ? email() : name;
    }
  }

  static PeopleList read(String pasted) {
    return read(pasted, MOST_ROWS);
  }

  /** Reads a list of at most so many rows. */
  static PeopleList read(String pasted, int most) {
    String text = repaired(pasted.replace("\uFEFF", ""));
    if (text.contains("\uFFFD")) {
      return new PeopleList(List.of(), Problem.LETTERS_LOST, "");
    }
    List<String> lines = text.lines().toList();
    int heading = 0;
    while (heading < lines.size() && lines.get(heading).isBlank()) {
      heading++;
    }
    if (heading >= lines.size() - 1) {
      return new PeopleList(List.of(), Problem.EMPTY, "");
    }
    if (lines.size() - heading - 1 > most) {
      return new PeopleList(
          List.of(), Problem.TOO_LONG, String.valueOf(lines.size() - heading - 1));
    }
    return read(lines, heading);
  }

  private static PeopleList read(List<String> lines, int heading) {
    List<SeparatedValues.Row> rows =
        SeparatedValues.read(lines, heading, separatorOf(lines.get(heading)));
    List<String> headings = rows.get(0).cells();
    Map<Integer, Column> columns = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      Column column = HEADINGS.get(Normaliser.normalise(headings.get(i)));
      if (column != null) {
        columns.put(i, column);
      }
    }
    if (!columns.containsValue(Column.EMAIL)) {
      return new PeopleList(List.of(), Problem.NO_ADDRESS_COLUMN, String.join(", ", headings));
    }
    return new PeopleList(
        rows.stream().skip(1).map(row -> row(row.line(), row.cells(), columns)).toList(), null, "");
  }

  private static Row row(int line, List<String> cells, Map<Integer, Column> columns) {
    Map<Column, String> known = new EnumMap<>(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      Column column = columns.get(i);
      if (column != null && !cells.get(i).isEmpty()) {
        known.put(column, cells.get(i));
      }
    }
    return new Row(line, known);
  }

  private static char separatorOf(String heading) {
    for (char separator : new char[] {'\t', ';'}) {
      if (heading.indexOf(separator) >= 0) {
        return separator;
      }
    }
    return ',';
  }

  /** Letters that were read in another encoding become what they were, where that is certain. */
  private static String repaired(String text) {
    if (!GARBLED.matcher(text).find()) {
      return text;
    }
    Charset windows = Charset.forName("windows-1252");
    byte[] bytes = text.getBytes(windows);
    String again = new String(bytes, StandardCharsets.UTF_8);
    boolean isCertain = !again.contains("\uFFFD") && new String(bytes, windows).equals(text);
    return isCertain ? again : text;
  }
}
