package org.ambassadorbot.app.live;

import com.google.inject.Guice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.core.CoreModule;
import org.ambassadorbot.core.feature.people.ImportPeople;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.store.Database;

/** Brings in a file of people, beside the bot that may be running on the same store. */
public final class PeopleFile {
  private static final long LARGEST = 64L * 1024 * 1024;

  private PeopleFile() {}

  /**
   * Reads the file in the encoding it has and imports it.
   *
   * @param wanted the number or the name of a programme; empty where there is only one
   * @return what it changed, or would change, line by line
   */
  public static List<String> bringIn(
      Configuration configuration, Path file, String wanted, boolean isDry) throws IOException {
    String text = text(file);
    try (Database database = Stores.open(configuration)) {
      ImportPeople importing =
          Guice.createInjector(
                  new CoreModule(
                      database,
                      Keys.of(configuration),
                      WiringModule.defaults(configuration),
                      Clock.systemUTC()))
              .getInstance(ImportPeople.class);
      Programme programme = programme(importing.programmes(), wanted);
      return lines(importing.run(programme, text, isDry), isDry);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** UTF-8, UTF-16 where it says so, and else what spreadsheets in Western Europe write. */
  private static String text(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException(file + " has more than 64 MiB");
    }
    byte[] bytes = Files.readAllBytes(file);
    boolean isSixteen =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    if (isSixteen) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  private static Programme programme(List<Programme> all, String wanted) throws IOException {
    List<Programme> found =
        all.stream()
            .filter(
                programme ->
                    wanted.isEmpty()
                        || wanted.equals(String.valueOf(programme.id().value()))
                        || wanted.equalsIgnoreCase(programme.name()))
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    if (all.isEmpty()) {
      throw new IOException("there is no programme yet: somebody has to speak to the bot first");
    }
    String names =
        all.stream()
            .map(programme -> programme.id().value() + " (" + programme.name() + ")")
            .collect(Collectors.joining(", "));
    throw new IOException("name one programme by --programme: " + names);
  }

  private static List<String> lines(ImportPeople.Report report, boolean isDry) {
    List<String> lines = new java.util.ArrayList<>();
    lines.add("New people: " + report.added());
    lines.add("People who change group: " + report.changed());
    lines.add("Lines without a change: " + report.same());
    if (!report.newGroups().isEmpty()) {
      lines.add("New groups: " + String.join(", ", report.newGroups()));
    }
    report.faults().forEach(fault -> lines.add("Left aside: " + fault));
    lines.add(isDry ? "Nothing was changed: this was a dry run." : "Done.");
    return lines;
  }
}
