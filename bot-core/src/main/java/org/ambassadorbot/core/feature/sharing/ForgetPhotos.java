package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the photos whose owners have not agreed, for a month, that others see them. Repeatable;
 * makes small transactions of its own.
 */
final class ForgetPhotos {
  /** How many days a photo that nobody may see is kept. */
  static final int DAYS = 30;

  private static final int PORTION = 20;
  private static final Logger log = LoggerFactory.getLogger(ForgetPhotos.class);

  private final Database database;
  private final StoryStore stories;
  private final StoryPhotos photos;
  private final Clock clock;

  @Inject
  ForgetPhotos(Database database, StoryStore stories, StoryPhotos photos, Clock clock) {
    this.database = database;
    this.stories = stories;
    this.photos = photos;
    this.clock = clock;
  }

  void run() {
    Instant before = clock.instant().minus(Duration.ofDays(DAYS));
    int forgotten = 0;
    int last = PORTION;
    while (last == PORTION) {
      last = database.write(() -> forgetSome(before));
      forgotten += last;
    }
    log.info("{} photos that nobody was to see were forgotten", forgotten);
  }

  private int forgetSome(Instant before) {
    List<Story> some = stories.withPhotoKeptBack(before, PORTION);
    some.forEach(photos::forget);
    return some.size();
  }
}
