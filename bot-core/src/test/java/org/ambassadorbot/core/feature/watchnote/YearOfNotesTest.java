package org.ambassadorbot.core.feature.watchnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.outbox.Dispatcher;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.SteppedJobs;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.Test;

/** A year of weeks, over both clock changes, with two processes that stop at bad moments. */
class YearOfNotesTest {
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);
  private static final Duration STEP = Duration.ofHours(3);
  private static final int WEEKS = 52;
  private static final int STEPS_A_WEEK = 56;

  /** A message on its way: which note, to whom, when, and where they live. */
  private record Message(String batch, long person, Instant due, ZoneId zone) {}

  private final Random random = new Random(7);
  private final List<SteppedJobs> processes = new ArrayList<>();
  private int links;

  private void add(HeadlessStage stage, int count) {
    Database database = stage.part(Database.class);
    for (int i = 0; i < count; i++) {
      CanonicalUrl link = CanonicalUrl.of("https://example.org/" + ++links).orElseThrow();
      ItemWords words = new ItemWords(link, "Titre " + links, "", "");
      database.write(
          () ->
              stage
                  .part(ItemStore.class)
                  .add(
                      new ItemStore.Draft(
                          stage.part(CurrentNote.class).open(PROGRAMME),
                          null,
                          words,
                          Item.Origin.of(new PersonId(1))),
                      stage.part(java.time.Clock.class).instant()));
    }
  }

  private void restart(HeadlessStage stage) {
    processes.forEach(SteppedJobs::close);
    processes.clear();
    for (int i = 0; i < 2; i++) {
      processes.add(new SteppedJobs(stage.part(SteppedJobs.Parts.class), "watch-"));
    }
  }

  private void live(HeadlessStage stage) {
    int down = 0;
    for (int step = 0; step < WEEKS * STEPS_A_WEEK; step++) {
      if (step % STEPS_A_WEEK == 3) {
        add(stage, List.of(0, 1, 2, 4, 6, 15).get(random.nextInt(6)));
      }
      stage.passesUnattended(STEP);
      down = down > 0 ? down - 1 : random.nextInt(200) == 0 ? random.nextInt(30) : 0;
      if (down == 0) {
        if (random.nextInt(10) == 0) {
          restart(stage);
        }
        processes.forEach(SteppedJobs::step);
      }
    }
  }

  private static List<Message> messages(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () ->
            database
                .handle()
                .createQuery(
                    "SELECT d.batch, d.person_id, d.due_at, q.zone FROM delivery d JOIN person q"
                        + " ON q.id = d.person_id WHERE d.batch LIKE 'watchnote:%'")
                .map(
                    (row, context) ->
                        new Message(
                            row.getString("batch"),
                            row.getLong("person_id"),
                            Instant.ofEpochMilli(row.getLong("due_at")),
                            ZoneId.of(row.getString("zone"))))
                .list());
  }

  private static List<Integer> numbers(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
        () ->
            database
                .handle()
                .createQuery(
                    "SELECT number FROM watch_note WHERE number IS NOT NULL ORDER BY published_at")
                .mapTo(Integer.class)
                .list());
  }

  private static void movesToMontreal(HeadlessStage stage, String name) {
    Database database = stage.part(Database.class);
    database.write(
        () -> {
          database
              .handle()
              .execute("UPDATE person SET zone = 'America/Montreal' WHERE name = ?", name);
        });
  }

  @Test
  void everyNoteLeavesOnceNumberedWithoutGapInWorkingTime() {
    try (HeadlessStage stage = new HeadlessStage(Dialect.SQLITE)) {
      stage.enters(Casting.of("Léa").administrating()).says("aide");
      for (String name : List.of("Nadia", "Karim", "Zoé")) {
        HeadlessActor actor = stage.enters(name);
        actor.joins();
      }
      movesToMontreal(stage, "Karim");
      stage.part(Dispatcher.class).close();
      restart(stage);

      live(stage);
      processes.forEach(SteppedJobs::close);

      List<Integer> numbers = numbers(stage);
      assertThat(numbers).hasSizeBetween(25, WEEKS);
      assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
      List<Message> messages = messages(stage);
      assertThat(messages).hasSize(numbers.size() * 3).doesNotHaveDuplicates();
      assertThat(messages).allSatisfy(YearOfNotesTest::isAtWork);
    }
  }

  private static void isAtWork(Message message) {
    ZonedDateTime there = message.due().atZone(message.zone());
    assertThat(there.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(there.getHour()).isBetween(9, 17);
  }
}
