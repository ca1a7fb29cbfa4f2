package org.ambassadorbot.core.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Recognises programs that follow links without a person: previews of platforms, crawlers. */
public final class Robots {
  private static final int LETTERS = 128;

  /** Names by how they begin, so that an agent is read once and not once for each of them. */
  private final String[][] names = byFirstLetter(read());

  /** Whether what calls itself so is a program; nameless callers are. */
  public boolean isOne(String agent) {
    String lower = agent.toLowerCase(Locale.ROOT);
    for (int at = 0; at < lower.length(); at++) {
      char first = lower.charAt(at);
      if (first < LETTERS && beginsWithOne(names[first], lower, at)) {
        return true;
      }
    }
    return lower.isBlank();
  }

  private static boolean beginsWithOne(String[] names, String agent, int at) {
    for (String name : names) {
      if (agent.startsWith(name, at)) {
        return true;
      }
    }
    return false;
  }

  private static String[][] byFirstLetter(List<String> names) {
    String[][] sorted = new String[LETTERS][];
    for (int letter = 0; letter < LETTERS; letter++) {
      char first = (char) letter;
      sorted[letter] =
          names.stream().filter(name -> name.charAt(0) == first).toArray(String[]::new);
    }
    return sorted;
  }

  /** One name to a line, part of what the program calls itself; lines with # are remarks. */
  private static List<String> read() {
    try (InputStream stream = Robots.class.getResourceAsStream("robots.txt")) {
      if (stream == null) {
        throw new IllegalStateException("no list of robots");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.strip().toLowerCase(Locale.ROOT))
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
