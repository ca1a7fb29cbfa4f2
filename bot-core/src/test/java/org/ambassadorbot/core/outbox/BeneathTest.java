package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.ambassadorbot.core.outbox.ScriptedPlatform.Fate;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where several messages of one matter go. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class BeneathTest {
  private final Engine engine;
  private final Engine.Instance instance;
  private final Person nadia;
  private final Destination.Direct direct;

  BeneathTest(Dialect dialect) {
    engine = new Engine(dialect);
    instance = engine.start();
    Identity identity = new Identity(engine.workspace, "nadia");
    nadia = engine.meet(instance, identity, null);
    direct = new Destination.Direct(identity);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private void tell(String key, String... earlier) {
    Notice notice = new Notice(nadia.programme(), nadia.id(), key, Engine.card(key));
    engine.database.write(() -> instance.outbox.tell(notice.after(List.of(earlier))));
  }

  private List<Destination> places() {
    CardJson json = new CardJson();
    return engine.rows("SELECT target FROM delivery ORDER BY id").stream()
        .map(row -> json.target(String.valueOf(row.get("target"))))
        .map(target -> ((Target.Place) target).destination())
        .toList();
  }

  private MessageRef message(int delivery) {
    return new MessageRef(engine.workspace, "nadia", "m" + delivery);
  }

  private Destination beneath(int delivery) {
    return new Destination.Beneath(direct, message(delivery));
  }

  @Test
  void whatFollowsGoesBeneathTheFirst() {
    tell("one");
    instance.serveAll(engine.workspace);
    tell("two", "one");
    instance.serveAll(engine.workspace);
    tell("three", "two", "one");

    assertThat(places()).containsExactly(direct, beneath(1), beneath(1));
  }

  @Test
  void beneathWhatHasNotArrivedNothingStands() {
    engine.finding.then(Fate.ACCEPTED_WITHOUT_ANSWER);
    tell("one");
    tell("two", "one");
    instance.serve(engine.workspace);
    tell("three", "one");

    assertThat(places()).containsExactly(direct, direct, direct);
    for (int i = 0; i < 40; i++) {
      engine.clock.passes(Duration.ofSeconds(2));
      instance.serve(engine.workspace);
    }
    assertThat(engine.states()).containsOnly("SENT");
    tell("four", "one");
    assertThat(places()).endsWith(beneath(1));
  }

  @Test
  void anotherAccountHasNoThreadOfThis() {
    tell("one");
    instance.serveAll(engine.workspace);
    engine.database.write(
        () ->
            engine
                .database
                .handle()
                .execute(
                    "UPDATE identity SET user_id = 'other' WHERE person_id = ?",
                    nadia.id().value()));
    tell("two", "one");

    assertThat(places())
        .containsExactly(direct, new Destination.Direct(new Identity(engine.workspace, "other")));
  }

  @Test
  void aMessageSaysWhatItToldAndToWhom() {
    tell("one");
    instance.serveAll(engine.workspace);
    Person karim = engine.meet(instance, new Identity(engine.workspace, "karim"), null);

    assertThat(told(nadia, message(1))).containsExactly(new Outbox.Told("one", false));
    assertThat(told(karim, message(1))).isEmpty();
    assertThat(told(nadia, message(2))).isEmpty();
  }

  private List<Outbox.Told> told(Person person, MessageRef message) {
    return engine.database.read(
        () -> instance.outbox.told(nadia.programme(), person.id(), message).stream().toList());
  }

  @Test
  void whatTellsSeveralThingsHasNothingBeneathIt() {
    tell("one");
    tell("two");
    engine.database.write(
        () ->
            engine
                .database
                .handle()
                .execute("UPDATE delivery SET state = 'HELD' WHERE state = 'READY'"));
    instance.serveAll(engine.workspace);
    tell("three", "one", "two");

    assertThat(engine.states()).containsExactly("SENT", "CANCELLED (grouped in 1)", "READY");
    assertThat(told(nadia, message(1))).containsExactly(new Outbox.Told("one", true));
    assertThat(places()).endsWith(direct);
  }
}
