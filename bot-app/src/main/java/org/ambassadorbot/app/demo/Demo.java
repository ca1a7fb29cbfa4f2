package org.ambassadorbot.app.demo;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ambassadorbot.app.command.Application;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.http.HttpServer.Listen;
import org.ambassadorbot.app.live.RunningBot;
import org.ambassadorbot.playground.page.PlaygroundPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The playground: a page where one writes to the real bot as anybody of two companies. */
public final class Demo implements Application.Service {
  private static final Logger log = LoggerFactory.getLogger(Demo.class);

  private final World world;
  private final RunningBot bot;
  private final AtomicBoolean isClosed = new AtomicBoolean();

  private Demo(World world, RunningBot bot) {
    this.world = world;
    this.bot = bot;
  }

  /**
   * Starts it on loopback.
   *
   * @throws IOException when the port cannot be had
   */
  public static Demo start(Configuration configuration) throws IOException {
    World world = new World();
    try {
      PlaygroundPage page = new PlaygroundPage(world.companies());
      Listen listen = Listen.loopback(configuration.server().port());
      Demo demo = new Demo(world, world.start(listen, PageRoutes.of(page)));
      demo.tryToBegin();
      return demo;
    } catch (IOException | RuntimeException e) {
      world.close();
      throw e;
    }
  }

  /** Without its first scene, the playground is still one. */
  private void tryToBegin() {
    try {
      begin();
    } catch (IllegalStateException e) {
      log.warn("the first scene broke off: {}", e.getMessage());
    }
  }

  /** The record is filled in and a suggestion waits for review: the first minute has its show. */
  private void begin() {
    Story story = new Story(world);
    new LumenProgramme(story, world.cast().nadia).write();
    story.joins(world.cast().karim);
    world
        .cast()
        .karim
        .says("suggérer https://lumen.example/blog/une-journee-a-l-atelier Nos métiers #métiers");
    world.settle();
  }

  @Override
  public URI address() {
    return URI.create("http://localhost:" + bot.port());
  }

  @Override
  public void close() {
    if (isClosed.compareAndSet(false, true)) {
      bot.close();
      world.close();
    }
  }
}
