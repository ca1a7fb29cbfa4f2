package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A store that fails beside a sending: what did not leave, and what is known, is never in doubt. On
 * the platform that cannot be asked, where a doubt would stay for ever.
 */
@ParameterizedClass
@EnumSource(Dialect.class)
final class BeforehandTest {
  private static final String OWN_LINK = "https://bot.example/r/1.~";

  private final Engine engine;
  private final Engine.Instance instance;
  private final Person karim;

  BeforehandTest(Dialect dialect) {
    engine = new Engine(dialect);
    instance = engine.start();
    karim = engine.meet(instance, new Identity(engine.blindWorkspace, "karim"), null);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void hide(String table) {
    engine.database.write(
        () -> {
          engine.database.handle().execute("ALTER TABLE " + table + " RENAME TO hidden");
        });
  }

  private void bringBack(String table) {
    engine.database.write(
        () -> {
          engine.database.handle().execute("ALTER TABLE hidden RENAME TO " + table);
        });
  }

  private Delivery taken() {
    List<Delivery> taken = new ArrayList<>();
    instance.round.serve(
        engine.blindWorkspace, instance.name(), 16, new Round.Hands(taken::add, taken::add));
    return taken.get(0);
  }

  private void run(Duration time) {
    for (int second = 0; second < time.toSeconds(); second++) {
      instance.serve(engine.blindWorkspace);
      engine.clock.passes(Duration.ofSeconds(1));
    }
  }

  @Test
  void aReadersOwnLinkThatCannotBeMadeDelaysTheMessage() {
    Card card = Card.of(RichText.link("la note", OWN_LINK));
    engine.database.write(
        () -> instance.outbox.tell(new Notice(karim.programme(), karim.id(), "note", card)));
    hide("tracked_link");

    run(Duration.ofSeconds(3));
    assertThat(engine.states()).singleElement().asString().startsWith("READY (not begun");
    assertThat(engine.blind.calls()).isEmpty();

    bringBack("tracked_link");
    run(Duration.ofSeconds(30));
    assertThat(engine.states()).containsExactly("SENT");
    assertThat(engine.blind.calls()).hasSize(1);
  }

  @Test
  void whatNeverCanBeBegunIsGivenUp() {
    Card card = Card.of(RichText.link("la note", OWN_LINK));
    engine.database.write(
        () -> instance.outbox.tell(new Notice(karim.programme(), karim.id(), "note", card)));
    hide("tracked_link");

    for (int minute = 0; minute < 120; minute++) {
      instance.serve(engine.blindWorkspace);
      engine.clock.passes(Duration.ofMinutes(1));
    }

    assertThat(engine.states()).singleElement().asString().startsWith("FAILED (not begun");
    assertThat(engine.blind.calls()).isEmpty();
    bringBack("tracked_link");
  }

  @Test
  void anEndThatTheStoreDoesNotTakeIsWrittenDownLater() {
    engine.tell(instance, karim, "one");
    Delivery one = taken();
    engine.blind.then(
        () -> {
          hide("delivery");
          return Optional.empty();
        });

    instance.courier.carry(one);
    bringBack("delivery");
    engine.clock.passes(Duration.ofMinutes(1));
    instance.serve(engine.blindWorkspace);
    assertThat(engine.states()).containsExactly("IN_DOUBT (interrupted)");

    instance.injector.getInstance(Settlement.class).writeOwed();
    assertThat(engine.states()).containsExactly("SENT");
    assertThat(engine.blind.arrivals()).containsExactly("one");
  }

  @Test
  void whatCannotBeGivenBackIsGivenBackLater() {
    engine.tell(instance, karim, "one");
    Delivery one = taken();
    hide("delivery");
    instance.courier.giveBack(one);
    bringBack("delivery");

    instance.injector.getInstance(Settlement.class).writeOwed();

    assertThat(engine.states()).containsExactly("READY");
    run(Duration.ofSeconds(2));
    assertThat(engine.blind.arrivals()).containsExactly("one");
  }
}
