package org.ambassadorbot.app.configuration;

import org.jspecify.annotations.Nullable;

/**
 * Where the bot remembers.
 *
 * @param url a JDBC address; may hold a password, so it is never printed
 * @param key what encrypts secrets in the store, if one was given
 */
public record StoreSettings(String url, @Nullable DataKey key) {
  /** How the address of an SQLite file begins. */
  public static final String SQLITE = "jdbc:sqlite:";

  /** How the address of a PostgreSQL database begins. */
  public static final String POSTGRESQL = "jdbc:postgresql://";

  public boolean isSqlite() {
    return url.startsWith(SQLITE);
  }

  @Override
  public String toString() {
    return isSqlite() ? url : POSTGRESQL + "…";
  }
}
