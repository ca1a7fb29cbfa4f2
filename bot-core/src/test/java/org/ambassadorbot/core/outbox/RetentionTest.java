package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is old and settled is forgotten. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class RetentionTest {
  private final Engine engine;
  private final Engine.Instance instance;
  private final Person nadia;

  RetentionTest(Dialect dialect) {
    engine = new Engine(dialect);
    instance = engine.start();
    nadia = engine.meet(instance, "nadia");
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void oldSettledDeliveriesAndTheirContentsAreForgotten() {
    engine.database.write(
        () -> IntStream.range(0, 1_100).forEach(i -> engine.tell(instance, nadia, "old" + i)));
    instance.serveAll(engine.workspace);
    engine.clock.passes(Duration.ofDays(100));
    engine.tell(instance, nadia, "younger");
    instance.serveAll(engine.workspace);
    engine.clock.passes(Duration.ofDays(85));

    instance.injector.getInstance(ForgetDeliveries.class).run();

    assertThat(engine.count("delivery")).isEqualTo(1);
    assertThat(engine.count("content")).isEqualTo(1);
  }

  @Test
  void whatStillWaitsIsKept() {
    engine.tell(instance, nadia, "waiting");
    engine.clock.passes(Duration.ofDays(500));

    instance.injector.getInstance(ForgetDeliveries.class).run();

    assertThat(engine.states()).containsExactly("READY");
    assertThat(engine.count("content")).isEqualTo(1);
  }
}
