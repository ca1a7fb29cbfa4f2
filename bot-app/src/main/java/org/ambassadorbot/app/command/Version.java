package org.ambassadorbot.app.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version written in the jar by the build. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "ambassador-bot "
          + Objects.requireNonNullElse(version, "development")
          + " (Java "
          + Runtime.version().feature()
          + ")"
    };
  }
}
