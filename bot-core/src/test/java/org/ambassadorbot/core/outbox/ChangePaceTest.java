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

  /** People who got the same words, where forty messages may change in a minute. */
  private static final class Crowd implements AutoCloseable {
    final Engine engine;
    final Batches batches;
    final PersonId nadia;
    final Batch batch;
    final long words;

    Crowd(Dialect dialect) {
      Pace pace = new Pace(List.of(), List.of(), new RateLimit(40, MINUTE), null);
      engine = new Engine(dialect, "Mon-Sun 00:00-24:00", pace);
      Engine.Instance instance = engine.start();
      Person person = engine.meet(instance, "Nadia");
      nadia = person.id();
      batches = instance.injector.getInstance(Batches.class);
      batch = new Batch(person.programme(), "test:1", Engine.TOPIC, false);
      words = send(batch, 100);
    }

    /** So many people have a message; returns what it shows. */
    long send(Batch sent, int people) {
      return engine.database.write(
          () -> {
            long content = batches.keep(sent.programme(), card("Bonjour"));
            batches.add(
                sent,
                IntStream.range(0, people).mapToObj(i -> message(nadia, i, content)).toList());
            haveLeft(sent);
            return content;
          });
    }

    void haveLeft(Batch sent) {
      Target standing = new Target.Standing(new MessageRef(engine.workspace, "C", "1"));
      engine
          .database
          .handle()
          .createUpdate(
              "UPDATE delivery SET state = 'SENT', message = :message WHERE batch = :batch"
                  + " AND state = 'READY'")
          .bind("message", new CardJson().write(standing))
          .bind("batch", sent.name())
          .execute();
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
      return correct(batch, old, words);
    }

    long correct(Batch sent, long old, String words) {
      return engine.database.write(
          () -> {
            long corrected = batches.keep(sent.programme(), card(words));
            assertThat(batches.correct(sent, old, corrected, 0).isLast()).isTrue();
            return corrected;
          });
    }

    Duration lasting(Batch sent) {
      return engine.database.read(() -> batches.changesLast(sent));
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

  private static Instant after(Instant moment, int minutes) {
    return moment.plus(MINUTE.multipliedBy(minutes));
  }

  private static Card card(String words) {
    return Card.of(RichText.plain(words));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void howLongChangesTakeIsKnownBeforeTheyBegin(Dialect dialect) {
    try (Crowd crowd = new Crowd(dialect)) {
      assertThat(crowd.lasting(crowd.batch)).isEqualTo(MINUTE.multipliedBy(2));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void messagesThatStandChangeInWavesWhereAPlatformAsksForIt(Dialect dialect) {
    try (Crowd crowd = new Crowd(dialect)) {
      Instant now = crowd.engine.clock.instant();

      crowd.correct(crowd.words, "Bonsoir");

      assertThat(crowd.waves(crowd.batch.correction()))
          .isEqualTo(Map.of(now, 40L, after(now, 1), 40L, after(now, 2), 20L));
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

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsChangedAtOnceInTwoBatchesSharesItsWaves(Dialect dialect) {
    try (Crowd crowd = new Crowd(dialect)) {
      Instant now = crowd.engine.clock.instant();
      Batch second = new Batch(crowd.batch.programme(), "test:2", Engine.TOPIC, false);
      long greeting = crowd.send(second, 30);
      crowd.correct(crowd.words, "Bonsoir");

      assertThat(crowd.lasting(second)).isEqualTo(MINUTE.multipliedBy(3));
      assertThat(crowd.lasting(crowd.batch)).isEqualTo(MINUTE.multipliedBy(2));

      crowd.correct(second, greeting, "Bonne nuit");

      assertThat(crowd.waves(second.correction()))
          .isEqualTo(Map.of(after(now, 2), 20L, after(now, 3), 10L));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWasChangedAMomentAgoCountsForWhatIsTakenAwayNow(Dialect dialect) {
    try (Crowd crowd = new Crowd(dialect)) {
      Instant now = crowd.engine.clock.instant();
      crowd.correct(crowd.words, "Bonsoir");
      crowd.engine.database.write(() -> crowd.haveLeft(crowd.batch.correction()));

      crowd.engine.database.write(() -> crowd.batches.withdraw(crowd.batch, 0));

      assertThat(crowd.waves(crowd.batch.withdrawal()))
          .isEqualTo(Map.of(after(now, 1), 40L, after(now, 2), 40L, after(now, 3), 20L));
    }
  }
}
