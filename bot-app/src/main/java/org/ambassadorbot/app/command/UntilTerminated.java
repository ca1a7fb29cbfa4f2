package org.ambassadorbot.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ambassadorbot.app.command.Application.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a service until the process is asked to end (SIGTERM, SIGINT), closes it then, and ends the
 * process by force should that take too long.
 */
public final class UntilTerminated implements Surroundings.Residence {
  private static final Logger log = LoggerFactory.getLogger(UntilTerminated.class);
  private static final long PATIENCE_SECONDS = 9;

  @Override
  public void keep(Service service) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(service, closed), "shutdown"));
    closed.await();
  }

  private static void end(Service service, CountDownLatch closed) {
    Thread watch = new Thread(() -> insist(closed), "shutdown-watch");
    watch.setDaemon(true);
    watch.start();
    log.info("Stopping");
    try {
      service.close();
      log.info("Stopped");
    } finally {
      closed.countDown();
    }
  }

  private static void insist(CountDownLatch closed) {
    try {
      if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        log.error("Not stopped within {} seconds: ending by force", PATIENCE_SECONDS);
        Runtime.getRuntime().halt(CommandLineApplication.FAILED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
