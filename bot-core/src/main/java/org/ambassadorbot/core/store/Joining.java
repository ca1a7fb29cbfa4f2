package org.ambassadorbot.core.store;

/**
 * Hands over rows when two owners become one, such as a person met under two accounts. Statements
 * say {@code :gone} and {@code :kept}, either or both. Belongs to the caller's transaction.
 */
public final class Joining {
  private final Database database;
  private final long gone;
  private final long kept;

  private Joining(Database database, long gone, long kept) {
    this.database = database;
    this.gone = gone;
    this.kept = kept;
  }

  /** The numbers of the owner that goes and of the one that stays. */
  public static Joining of(Database database, long gone, long kept) {
    return new Joining(database, gone, kept);
  }

  /** Runs statements one after the other. */
  public void run(String... statements) {
    for (String statement : statements) {
      var update = database.handle().createUpdate(statement);
      if (statement.contains(":gone")) {
        update.bind("gone", gone);
      }
      if (statement.contains(":kept")) {
        update.bind("kept", kept);
      }
      update.execute();
    }
  }
}
