package org.ambassadorbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What both databases promise. */
final class DatabaseContractTest {
  private final List<Database> opened = new ArrayList<>();

  private Database open(Dialect dialect) {
    Database database = Databases.open(TestDatabases.url(dialect));
    opened.add(database);
    database.write(
        () -> {
          database.handle().execute("CREATE TABLE thing (name VARCHAR(20) PRIMARY KEY, n BIGINT)");
        });
    return database;
  }

  @AfterEach
  void close() {
    opened.forEach(Database::close);
  }

  private static void insert(Database database, String name, int n) {
    database.handle().execute("INSERT INTO thing (name, n) VALUES (?, ?)", name, n);
  }

  private static List<String> names(Database database) {
    return database.read(
        () ->
            database
                .handle()
                .createQuery("SELECT name FROM thing ORDER BY name")
                .mapTo(String.class)
                .list());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWasWrittenIsRead(Dialect dialect) {
    Database database = open(dialect);

    database.write(() -> insert(database, "a", 1));

    assertThat(names(database)).containsExactly("a");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void failedWorkIsUndoneWhole(Dialect dialect) {
    Database database = open(dialect);

    assertThatThrownBy(
            () ->
                database.write(
                    () -> {
                      insert(database, "a", 1);
                      throw new IllegalArgumentException("on purpose");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(names(database)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void failedWorkDoesNotHarmItsNeighbours(Dialect dialect) throws Exception {
    Database database = open(dialect);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int number = i;
      all.add(
          CompletableFuture.runAsync(
              () -> database.write(() -> insertUnlessOdd(database, number)), threads));
    }

    long failed = all.stream().filter(future -> future.handle((ok, e) -> e != null).join()).count();

    threads.shutdown();
    assertThat(failed).isEqualTo(100);
    assertThat(names(database)).hasSize(100).allMatch(name -> name.endsWith("even"));
  }

  private static void insertUnlessOdd(Database database, int number) {
    insert(database, number + (number % 2 == 0 ? "even" : "odd"), number);
    if (number % 2 == 1) {
      throw new IllegalArgumentException("odd");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void workInsideWorkIsOneTransaction(Dialect dialect) {
    Database database = open(dialect);

    assertThatThrownBy(
            () ->
                database.write(
                    () -> {
                      database.write(() -> insert(database, "inner", 1));
                      throw new IllegalArgumentException("outer fails");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(names(database)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void readsCannotWrite(Dialect dialect) {
    Database database = open(dialect);

    assertThatThrownBy(() -> database.read(() -> database.write(() -> names(database).size())))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void concurrentIncrementsAreAllCounted(Dialect dialect) throws Exception {
    Database database = open(dialect);
    database.write(() -> insert(database, "counter", 0));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(CompletableFuture.runAsync(() -> increment(database), threads));
    }

    all.forEach(CompletableFuture::join);

    threads.shutdown();
    long count =
        database.read(
            () -> database.handle().createQuery("SELECT n FROM thing").mapTo(Long.class).one());
    assertThat(count).isEqualTo(100);
  }

  private static void increment(Database database) {
    database.write(
        () -> {
          long n = database.handle().createQuery("SELECT n FROM thing").mapTo(Long.class).one();
          database.handle().execute("UPDATE thing SET n = ?", n + 1);
        });
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void actionsAfterCommitRunOnlyIfItHappened(Dialect dialect) {
    Database database = open(dialect);
    AtomicInteger ran = new AtomicInteger();

    database.write(() -> database.afterCommit(ran::incrementAndGet));
    assertThatThrownBy(
            () ->
                database.write(
                    () -> {
                      database.afterCommit(ran::incrementAndGet);
                      throw new IllegalArgumentException("undone");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(ran).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void storesAreOutOfReachOutsideATransaction(Dialect dialect) {
    Database database = open(dialect);

    assertThatThrownBy(database::handle).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void migratingTwiceChangesNothing(Dialect dialect) {
    String url = TestDatabases.url(dialect);
    Databases.open(url).close();

    Database again = Databases.open(url);
    opened.add(again);

    assertThat(again.dialect()).isEqualTo(dialect);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aClosedStoreRefusesWork(Dialect dialect) {
    Database database = open(dialect);

    database.close();

    assertThatThrownBy(() -> database.write(() -> true)).isInstanceOf(RuntimeException.class);
  }
}
