package org.ambassadorbot.app.live;

import java.io.IOException;
import org.ambassadorbot.app.command.Causes;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;

/** Opens the store that is configured. */
public final class Stores {
  private Stores() {}

  /**
   * The store, its tables up to date.
   *
   * @throws IOException when it cannot be had, with a sentence for operators
   */
  public static Database open(Configuration configuration) throws IOException {
    try {
      return Databases.open(configuration.store().url());
    } catch (RuntimeException e) {
      String why = Causes.of(e).replace(configuration.store().url(), "(its address)");
      throw new IOException("DATABASE_URL: the store cannot be opened: " + why, e);
    }
  }
}
