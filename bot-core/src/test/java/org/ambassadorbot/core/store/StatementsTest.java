package org.ambassadorbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the quick way to the store promises, on both databases. */
final class StatementsTest {
  private static final String FROM_THE_FUTURE =
      "INSERT INTO flyway_schema_history SELECT installed_rank + 1, '9999', 'later', type,"
          + " 'V9999__later.sql', checksum, installed_by, installed_on, 1, success"
          + " FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1";
  private static final String INSERT =
      "INSERT INTO thing (name, n) VALUES (:name, :n) ON CONFLICT DO NOTHING";
  private static final String NAMES = "SELECT name FROM thing WHERE n >= :least ORDER BY name";

  private static Database open(Dialect dialect) {
    Database database = Databases.open(TestDatabases.url(dialect));
    database.write(
        () -> {
          database.handle().execute("CREATE TABLE thing (name VARCHAR(20) PRIMARY KEY, n BIGINT)");
        });
    return database;
  }

  private static int insert(Database database, String name, long n) {
    return database.statements().of(INSERT).bind("name", name).bind("n", n).execute();
  }

  private static List<String> names(Database database) {
    return database.statements().of(NAMES).bind("least", 0L).list(row -> row.getString(1));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aStatementRunsAgainWithOtherValues(Dialect dialect) {
    try (Database database = open(dialect)) {
      database.write(() -> insert(database, "a", 1));
      database.write(() -> insert(database, "b", 2));

      assertThat(database.write(() -> insert(database, "b", 3))).isZero();
      assertThat(database.write(() -> names(database))).containsExactly("a", "b");
      assertThat(database.read(() -> names(database))).containsExactly("a", "b");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aStatementCanBeAskedForWhileItIsRead(Dialect dialect) {
    try (Database database = open(dialect)) {
      database.write(() -> insert(database, "a", 1));
      database.write(() -> insert(database, "b", 2));

      List<List<String>> nested =
          database.write(
              () -> database.statements().of(NAMES).bind("least", 0L).list(row -> names(database)));

      assertThat(nested).containsExactly(List.of("a", "b"), List.of("a", "b"));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aFailureUndoesItsUnitAndTheStatementRunsAgain(Dialect dialect) {
    String bare = "INSERT INTO thing (name, n) VALUES (:name, 1)";
    try (Database database = open(dialect)) {
      database.write(() -> database.statements().of(bare).bind("name", "a").execute());

      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(
              () ->
                  database.write(
                      () -> {
                        insert(database, "lost", 1);
                        database.statements().of(bare).bind("name", "a").execute();
                      }));

      database.write(() -> database.statements().of(bare).bind("name", "b").execute());
      assertThat(database.read(() -> names(database))).containsExactly("a", "b");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPlaceWithoutAValueIsRefused(Dialect dialect) {
    try (Database database = open(dialect)) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  database.write(
                      () -> database.statements().of(INSERT).bind("name", "a").execute()));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> database.write(() -> database.statements().of(INSERT).bind("other", "a")));
      assertThat(database.read(() -> names(database))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void nothingIsAValue(Dialect dialect) {
    try (Database database = open(dialect)) {
      database.write(
          () -> database.statements().of(INSERT).bind("name", "a").bind("n", null).execute());

      String counted = "SELECT COUNT(*) FROM thing WHERE n IS NULL AND name <> ':n'";
      assertThat(
              database.read(
                  () -> database.statements().of(counted).first(row -> row.getLong(1)).orElse(0L)))
          .isEqualTo(1L);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aDatabaseThatHasBeenThroughTheFilesIsNotTakenThroughThemAgain(Dialect dialect) {
    String url = TestDatabases.url(dialect);
    Databases.open(url).close();
    try (Database database = Databases.open(url)) {
      assertThat(stamps(database)).containsExactly(MigrationFiles.read().fingerprint());
      database.write(() -> database.handle().execute("UPDATE migration_stamp SET fingerprint='x'"));
    }
    try (Database database = Databases.open(url)) {
      assertThat(stamps(database)).containsExactly(MigrationFiles.read().fingerprint());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aDatabaseOfANewerVersionIsLeftAlone(Dialect dialect) {
    String url = TestDatabases.url(dialect);
    try (Database database = Databases.open(url)) {
      database.write(() -> database.handle().execute(FROM_THE_FUTURE));
    }
    assertThatThrownBy(() -> Databases.open(url))
        .hasMessageContaining("a newer version of the bot has changed its tables");
  }

  private static List<String> stamps(Database database) {
    return database.read(
        () ->
            database
                .statements()
                .of("SELECT fingerprint FROM migration_stamp")
                .list(row -> row.getString(1)));
  }
}
