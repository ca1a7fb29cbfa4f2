package org.ambassadorbot.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.ambassadorbot.app.command.CommandLineApplication;
import org.ambassadorbot.app.command.Surroundings;
import org.ambassadorbot.app.command.UntilTerminated;

/** Where the program begins. */
public final class Main {
  /** Guice would write and load four hundred classes at each start, for calls that happen once. */
  private static final String WRITTEN_CLASSES_OF_GUICE = "guice_bytecode_gen_option";

  /** Unless told, Jetty asks the platform's management beans: 300 classes for one number. */
  private static final String CACHE_LINES_OF_JETTY =
      "org.eclipse.jetty.util.referencesPerCacheLine";

  /**
   * After fifteen calls by reflection Java 17 writes a class for each constructor, which a start
   * does seventy times; now only for what is called as a matter of course. Later versions have
   * something better and do not ask.
   */
  private static final String CALLS_BY_REFLECTION = "sun.reflect.inflationThreshold";

  private Main() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] arguments) {
    System.setProperty(WRITTEN_CLASSES_OF_GUICE, "DISABLED");
    System.setProperty(CACHE_LINES_OF_JETTY, "16");
    System.setProperty(CALLS_BY_REFLECTION, "300");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(new LiveApplication(), System.getenv(), out, err, new UntilTerminated());
    int code = new CommandLineApplication(surroundings).run(arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }
}
