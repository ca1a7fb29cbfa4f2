package org.ambassadorbot.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.ambassadorbot.app.command.CommandLineApplication;
import org.ambassadorbot.app.command.Surroundings;
import org.ambassadorbot.app.command.UntilTerminated;

/** Where the program begins. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] arguments) {
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
