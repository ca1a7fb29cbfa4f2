package org.ambassadorbot.core.feature.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Stage;

/**
 * A company in October, where time goes by and the bot does what it planned, at night as by day.
 */
final class Autumn {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** When the bot may do something: in the night, in the first minutes of work, and later. */
  private static final List<LocalTime> MOMENTS =
      List.of(LocalTime.of(3, 0), LocalTime.of(9, 5), LocalTime.of(13, 0), LocalTime.of(18, 30));

  private final Stage stage;
  private final Actor lea;

  Autumn(Stage stage) {
    this.stage = stage;
    lea = stage.enters(Casting.of("Léa").administrating());
    lea.says("aide");
    stage.passes(Duration.between(stage.now(), instant("2026-10-15T10:00")));
    stage.works();
  }

  /** Who administers and organises the programme. */
  Actor lea() {
    return lea;
  }

  /** Lets time go by until a moment in Paris; what is due goes out. */
  void until(String moment) {
    Instant end = instant(moment);
    while (stage.now().isBefore(end)) {
      Instant next = next(stage.now());
      stage.passes(Duration.between(stage.now(), next.isBefore(end) ? next : end));
      stage.works();
    }
  }

  private static Instant instant(String moment) {
    return LocalDateTime.parse(moment).atZone(PARIS).toInstant();
  }

  private static Instant next(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, PARIS);
    return Stream.of(today, today.plusDays(1))
        .flatMap(day -> MOMENTS.stream().map(time -> day.atTime(time).atZone(PARIS).toInstant()))
        .filter(now::isBefore)
        .findFirst()
        .orElseThrow();
  }
}
