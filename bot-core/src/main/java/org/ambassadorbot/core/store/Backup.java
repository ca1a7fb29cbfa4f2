package org.ambassadorbot.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Copies of a live SQLite store. */
public final class Backup {
  private static final String PREFIX = "jdbc:sqlite:";

  private Backup() {}

  /**
   * Copies the store as it stands at one moment, while others go on reading and writing; the copy
   * is whole once this returns.
   *
   * @throws IOException when the store is none of SQLite's, is missing, or the target exists
   */
  public static void copy(String url, Path target) throws IOException {
    if (!url.startsWith(PREFIX)) {
      throw new IOException("only an SQLite store is backed up here; PostgreSQL has pg_dump");
    }
    if (!Files.exists(Path.of(url.substring(PREFIX.length())))) {
      throw new IOException("there is no store at " + url.substring(PREFIX.length()));
    }
    if (Files.exists(target)) {
      throw new IOException(target + " exists already");
    }
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, target.toAbsolutePath().toString());
      copy.execute();
    } catch (SQLException e) {
      throw new IOException("the copy failed: " + e.getMessage(), e);
    }
  }
}
