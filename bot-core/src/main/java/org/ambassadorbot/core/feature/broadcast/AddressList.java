package org.ambassadorbot.core.feature.broadcast;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * E-mail addresses out of what somebody pasted: one a line, or a column of a table.
 *
 * @param addresses in lower case, each once
 * @param duplicates how many were there again
 * @param unreadable what looks like an address and is none
 * @param isGarbled whether letters were lost because the file was read in another encoding
 */
record AddressList(
    List<String> addresses, int duplicates, List<String> unreadable, boolean isGarbled) {
  private static final Pattern CELLS = Pattern.compile("[,;\\s\\u00a0]+");
  private static final Pattern WRAPPING = Pattern.compile("^[<(\"'«]+|[>)\"'».]+$");
  private static final Pattern ADDRESS =
      Pattern.compile("[^@\\s\"(),:;<>\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}\\p{N}-]{2,}");
  private static final Pattern GARBLED = Pattern.compile("\\uFFFD|Ã[\\u00a0-\\u00bf©¨ªƒ]");
  private static final int LONGEST = 320;

  AddressList {
    addresses = List.copyOf(addresses);
    unreadable = List.copyOf(unreadable);
  }

  static AddressList of(String text) {
    Set<String> addresses = new LinkedHashSet<>();
    List<String> unreadable = new ArrayList<>();
    int duplicates = 0;
    for (String cell : CELLS.split(text, 0)) {
      String bare = WRAPPING.matcher(cell).replaceAll("").replaceFirst("^(?i)mailto:", "");
      if (bare.indexOf('@') < 0) {
        continue; // a name, a heading, another column
      }
      if (bare.length() > LONGEST || !ADDRESS.matcher(bare).matches()) {
        unreadable.add(bare);
      } else if (!addresses.add(bare.toLowerCase(Locale.ROOT))) {
        duplicates++;
      }
    }
    return new AddressList(
        List.copyOf(addresses), duplicates, unreadable, GARBLED.matcher(text).find());
  }
}
