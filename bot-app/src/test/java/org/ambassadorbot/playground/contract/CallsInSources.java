package org.ambassadorbot.playground.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of the calls that the sources of an adapter make: whoever tests every call compares, so
 * that the next one cannot be forgotten.
 */
public final class CallsInSources {
  private static final Pattern CONSTANT = Pattern.compile("String METHOD = \"([^\"]+)\";");
  private static final String NAME = "\\(\\s*(?:\"([^\"]+)\"|METHOD\\b)";

  private final Path sources;

  /** Reads the main sources of a module. */
  public CallsInSources(String module) {
    sources = Path.of("..", module, "src", "main", "java");
  }

  /** The first argument of whatever is called by one of these names, where it is a constant. */
  public Set<String> namedBy(String... callers) throws IOException {
    Pattern shape = Pattern.compile("\\b(?:" + String.join("|", callers) + ")" + NAME);
    Set<String> names = new TreeSet<>();
    for (Path file : files()) {
      String source = Files.readString(file);
      Matcher call = shape.matcher(source);
      while (call.find()) {
        names.add(call.group(1) == null ? constant(source, file) : call.group(1));
      }
    }
    return names;
  }

  private static String constant(String source, Path file) {
    Matcher constant = CONSTANT.matcher(source);
    if (!constant.find()) {
      throw new IllegalStateException("no name of a call in " + file);
    }
    return constant.group(1);
  }

  /** The files in which a text stands, by name. */
  public Set<String> filesWith(String text) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path file : files()) {
      if (Files.readString(file).contains(text)) {
        names.add(file.getFileName().toString());
      }
    }
    return names;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(sources)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
