package org.ambassadorbot.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchesTest {
  private static final Instant LATER = Instant.parse("2026-09-03T08:00:00Z");
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);
  private static final Batch BATCH = new Batch(PROGRAMME, "test:1", Engine.TOPIC, false);

  private static Card card(String words) {
    return Card.of(RichText.plain(words));
  }

  private static BatchMessage message(HeadlessActor actor, int number, long content) {
    return new BatchMessage(
        new PersonId(1),
        "person:" + number,
        new Destination.Direct(new Identity(actor.identity().workspace(), "X" + number)),
        content,
        Due.from(LATER));
  }

  private static int add(HeadlessStage stage, HeadlessActor actor, int from, int to) {
    Batches batches = stage.part(Batches.class);
    return stage
        .part(Database.class)
        .write(
            () -> {
              long content = batches.keep(PROGRAMME, card("Bonjour"));
              return batches.add(
                  BATCH,
                  IntStream.range(from, to).mapToObj(i -> message(actor, i, content)).toList());
            });
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void addingAgainAddsNobodyTwice(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("aide");
      assertThat(add(stage, lea, 0, 10)).isEqualTo(10);
      assertThat(add(stage, lea, 5, 15)).isEqualTo(5);
      Batches batches = stage.part(Batches.class);
      BatchProgress progress = stage.part(Database.class).read(() -> batches.progress(BATCH));
      assertThat(progress.total()).isEqualTo(15);
      assertThat(progress.waiting()).isEqualTo(15);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPauseKeepsTheTimesAtWhichMessagesWereDue(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("aide");
      add(stage, lea, 0, 700);
      Database database = stage.part(Database.class);
      Batches batches = stage.part(Batches.class);

      BatchPortion first = database.write(() -> batches.pause(BATCH, 0));
      assertThat(first.changed()).isEqualTo(500);
      assertThat(first.isLast()).isFalse();
      BatchPortion second = database.write(() -> batches.pause(BATCH, first.position()));
      assertThat(second.changed()).isEqualTo(200);
      assertThat(second.isLast()).isTrue();
      assertThat(due(database)).containsExactly(Doubt.NEVER.toEpochMilli());

      long position = 0;
      BatchPortion portion;
      do {
        long from = position;
        portion = database.write(() -> batches.resume(BATCH, from));
        position = portion.position();
      } while (!portion.isLast());
      assertThat(due(database)).containsExactly(LATER.toEpochMilli());
    }
  }

  private static List<Long> due(Database database) {
    return database.read(
        () ->
            database
                .handle()
                .createQuery("SELECT DISTINCT due_at FROM delivery WHERE batch = 'test:1'")
                .mapTo(Long.class)
                .list());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWaitsShowsTheCorrectedWords(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("aide");
      add(stage, lea, 0, 600);
      Database database = stage.part(Database.class);
      Batches batches = stage.part(Batches.class);
      long old =
          database.read(
              () ->
                  database
                      .handle()
                      .createQuery("SELECT MIN(content_id) FROM delivery WHERE batch = 'test:1'")
                      .mapTo(Long.class)
                      .one());
      long corrected = database.write(() -> batches.keep(PROGRAMME, card("Bonsoir")));

      BatchPortion first = database.write(() -> batches.correct(BATCH, old, corrected, 0));
      assertThat(first.isLast()).isFalse();
      BatchPortion second =
          database.write(() -> batches.correct(BATCH, old, corrected, first.position()));
      assertThat(second.isLast()).isTrue();
      assertThat(first.changed() + second.changed()).isEqualTo(600);
    }
  }

  @Test
  void aBatchNameIsShort() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> new Batch(PROGRAMME, "x".repeat(51), Engine.TOPIC, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
