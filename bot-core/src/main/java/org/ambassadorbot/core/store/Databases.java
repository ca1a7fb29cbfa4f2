package org.ambassadorbot.core.store;

/** Opens the database that a JDBC address names. */
public final class Databases {
  private Databases() {}

  /**
   * Opens and migrates the store.
   *
   * @throws IllegalArgumentException when the address is neither SQLite's nor PostgreSQL's
   */
  public static Database open(String url) {
    if (url.startsWith("jdbc:sqlite:")) {
      return new SqliteDatabase(url);
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return new PostgresDatabase(url);
    }
    throw new IllegalArgumentException("neither jdbc:sqlite: nor jdbc:postgresql:");
  }
}
