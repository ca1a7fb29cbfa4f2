package org.ambassadorbot.core.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Recognises programs that follow links without a person: previews of platforms, crawlers. */
public final class Robots {
  private final List<String> names = read();

  /** Whether what calls itself so is a program; nameless callers are. */
  public boolean isOne(String agent) {
    String lower = agent.toLowerCase(Locale.ROOT);
    return lower.isBlank() || names.stream().anyMatch(lower::contains);
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
