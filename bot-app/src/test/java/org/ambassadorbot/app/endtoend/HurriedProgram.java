package org.ambassadorbot.app.endtoend;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.http.HttpServer.Listen;
import org.ambassadorbot.app.live.RunningBot;

/** The bot as a process of its own, by a clock that runs fast. */
public final class HurriedProgram {
  private HurriedProgram() {}

  public static void main(String... arguments) throws Exception {
    RunningBot.Setting setting =
        new RunningBot.Setting(Listen.loopback(0), List.of(), HurriedClock.given());
    RunningBot bot = RunningBot.start(Configuration.from(System.getenv()), setting);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("http://localhost:" + bot.port());
    new CountDownLatch(1).await(); // until somebody kills it
  }
}
