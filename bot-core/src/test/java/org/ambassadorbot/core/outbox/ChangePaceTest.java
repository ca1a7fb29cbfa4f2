package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.platform.RateLimit;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangePaceTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String WAITING = " AND state IN ('READY', 'HELD')";

  /** A hundred people who got the same words, where forty messages may change in a minute. */
  private static final class Crowd implements AutoCloseable {
    final Engine engine;
    final Batches batches;
    final Batch batch;
    final long words;

    Crowd(Dialect dialect) {
      Pace pace = new Pace(List.of(), List.of(), new RateLimit(40, MINUTE), null);
      engine = new Engine(dialect, "Mon-Sun 00:00-24:00", pace);
      Engine.Instance instance = engine.start();
      Person nadia = engine.meet(instance, "Nadia");
      batches = instance.injector.getInstance(Batches.class);
      batch = new Batch(nadia.programme(), "test:1", Engine.TOPIC, false);
      words = engine.database.write(() -> sent(nadia.id()));
    }

    private long sent(PersonId nadia) {
      long content = batches.keep(batch.programme(), card("Bonjour"));
      batches.add(
          batch, IntStream.range(0, 100).mapToObj(i -> message(nadia, i, content)).toList());
      Target standing = new Target.Standing(new MessageRef(engine.workspace, "C", "1"));
      engine
          .database
          .handle()
          .createUpdate("UPDATE delivery SET state = 'SENT', message = :message")
          .bind("message", new CardJson().write(standing))
          .execute();
      return content;
    }

    private BatchMessage message(PersonId nadia, int number, long content) {
      Identity account = new Identity(engine.workspace, "X" + number);
      return new BatchMessage(
          nadia,
          "person:" + number,
          new Destination.Direct(account),
          content,
          Due.from(Engine.OPENING));
    }

    long correct(long old, String words) {
      return engine.database.write(
          () -> {
            long corrected = batches.keep(batch.programme(), card(words));
            assertThat(batches.correct(batch, old, corrected, 0).isLast()).isTrue();
            return corrected;
          });
    }

    private List<Long> numbers(String query, Batch changes) {
      return engine.database.read(
          () ->
              engine
                  .database
                  .handle()
                  .createQuery(query)
                  .bind("batch", changes.name())
                  .mapTo(Long.class)
                  .list());
    }

    /** How many changes wait for each moment. */
    Map<Instant, Long> waves(Batch changes) {
      return numbers("SELECT due_at FROM delivery WHERE batch = :batch" + WAITING, changes).stream()
          .collect(Collectors.groupingBy(Instant::ofEpochMilli, Collectors.counting()));
    }

    List<Long> shown(Batch changes) {
      return numbers(
          "SELECT DISTINCT content_id FROM delivery WHERE batch = :batch" + WAITING, changes);
    }

    @Override
    public void close() {
      engine.close();
    }
  }

  private static Card card(String words) {
    return Card.of(RichText.plain(words));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void howLongChangesTakeIsKnownBeforeTheyBegin(Dialect dialect) {
    try (Crowd crowd = new Crowd(dialect)) {
      assertThat(crowd.engine.database.read(() -> crowd.batches.changesLast(crowd.batch)))
          .isEqualTo(MINUTE.multipliedBy(2));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void messagesThatStandChangeInWavesWhereAPlatformAsksForIt(Dialect dialect) {
    try (Crowd crowd = new Crowd(dialect)) {
      Instant now = crowd.engine.clock.instant();

      crowd.correct(crowd.words, "Bonsoir");

      assertThat(crowd.waves(crowd.batch.correction()))
          .isEqualTo(
              Map.of(now, 40L, now.plus(MINUTE), 40L, now.plus(MINUTE.multipliedBy(2)), 20L));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aSecondCorrectionOvertakesTheFirst(Dialect dialect) {
    try (Crowd crowd = new Crowd(dialect)) {
      long night = crowd.correct(crowd.correct(crowd.words, "Bonsoir"), "Bonne nuit");

      Batch changes = crowd.batch.correction();
      assertThat(crowd.waves(changes).values().stream().mapToLong(n -> n).sum()).isEqualTo(100);
      assertThat(crowd.shown(changes)).containsExactly(night);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsTakenAwayIsNotCorrectedFirst(Dialect dialect) {
    try (Crowd crowd = new Crowd(dialect)) {
      crowd.correct(crowd.words, "Bonsoir");

      crowd.engine.database.write(() -> crowd.batches.withdraw(crowd.batch, 0));

      assertThat(crowd.waves(crowd.batch.correction())).isEmpty();
      assertThat(crowd.waves(crowd.batch.withdrawal())).hasSize(3);
    }
  }
}
