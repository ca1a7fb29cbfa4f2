package org.ambassadorbot.core.store;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL whose named places have become question marks.
 *
 * @param names the name of each question mark, in their order
 */
record NamedSql(String positional, List<String> names) {
  NamedSql {
    names = List.copyOf(names);
  }

  /** Reads SQL; what stands in quotes, and a double colon, is left alone. */
  static NamedSql of(String sql) {
    StringBuilder positional = new StringBuilder(sql.length());
    List<String> names = new ArrayList<>();
    boolean isQuoted = false;
    int at = 0;
    while (at < sql.length()) {
      char c = sql.charAt(at);
      isQuoted ^= c == '\'';
      int end = isQuoted || c != ':' ? at + 1 : endOfName(sql, at + 1);
      boolean isPlace = end > at + 1 && (at == 0 || sql.charAt(at - 1) != ':');
      if (isPlace) {
        names.add(sql.substring(at + 1, end));
      }
      positional.append(isPlace ? "?" : sql.substring(at, end));
      at = end;
    }
    return new NamedSql(positional.toString(), names);
  }

  private static int endOfName(String sql, int from) {
    int end = from;
    while (end < sql.length() && isOfName(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
