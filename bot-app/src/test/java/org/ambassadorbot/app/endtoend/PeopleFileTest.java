package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.live.PeopleFile;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.core.store.TestDatabases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of people as spreadsheets of different times and places write them. */
class PeopleFileTest {
  private static final String ROWS = "Nom;Prénom;Courriel;Site\r\nBenali;Zoé;z@example.org;Béziers";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, \uFEFF",
    "ISO-8859-1, ''",
    "windows-1252, ''",
    "UTF-16LE, \uFEFF",
    "UTF-16BE, \uFEFF",
  })
  void lettersArriveWhateverTheEncoding(String encoding, String mark) throws Exception {
    String url = TestDatabases.sqlite();
    try (Database database = Databases.open(url)) {
      database.write(
          () ->
              database
                  .handle()
                  .execute(
                      "INSERT INTO programme (name, language, form_of_address, zone, country,"
                          + " working_hours, is_shared, created_at) VALUES ('Ambassadeurs', 'fr',"
                          + " 'FAMILIAR', 'Europe/Paris', 'FR', 'Mon-Fri 09:00-18:00', 1, 0)"));
    }
    Path file = folder.resolve("people.csv");
    Files.write(file, (mark + ROWS).getBytes(Charset.forName(encoding)));

    List<String> told =
        PeopleFile.bringIn(Configuration.from(Map.of("DATABASE_URL", url)), file, "", false);

    assertThat(told)
        .containsExactly(
            "New people: 1",
            "People who change group: 0",
            "Lines without a change: 0",
            "New groups: Béziers",
            "Done.");
    try (Database database = Databases.open(url)) {
      assertThat(
              database.read(
                  () ->
                      database
                          .handle()
                          .createQuery("SELECT name FROM person")
                          .mapTo(String.class)
                          .one()))
          .isEqualTo("Zoé Benali");
    }
  }
}
