package org.ambassadorbot.core.link;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What pages say of themselves, fetched after whoever named them was answered. A page that cannot
 * be had has no preview, and nothing else depends on it.
 */
public final class LinkPreviews {
  static final String JOB = "link-preview";
  private static final Logger log = LoggerFactory.getLogger(LinkPreviews.class);
  private static final Duration FRESH = Duration.ofDays(30);
  private static final int LARGEST = 512 * 1024;

  private final Fetcher fetcher;
  private final LinkPreviewStore store;
  private final Database database;
  private final Schedule schedule;
  private final Clock clock;

  @Inject
  LinkPreviews(
      Fetcher fetcher, LinkPreviewStore store, Database database, Schedule schedule, Clock clock) {
    this.fetcher = fetcher;
    this.store = store;
    this.database = database;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * Has a preview fetched soon, unless it was in the last weeks; in the caller's transaction.
   * Repeatable. Called when somebody brings a link: cards that are only looked at ask for nothing,
   * so that no site hears who looks, and when.
   */
  public void want(ProgrammeId programme, CanonicalUrl link) {
    Instant old = clock.instant().minus(FRESH);
    if (store.fetchedAt(programme, link.key()).filter(old::isBefore).isEmpty()) {
      String key = programme.value() + ":" + hash(link.key());
      schedule.once(JOB, key, clock.instant(), link.address());
    }
  }

  /** The preview of a link, once it is there; in the caller's transaction. */
  public Optional<LinkPreview> find(ProgrammeId programme, CanonicalUrl link) {
    return store.find(programme, link.key());
  }

  /** Why a link has no preview, once that is known; in the caller's transaction. */
  public Optional<NoPreview> refusal(ProgrammeId programme, CanonicalUrl link) {
    return store.refusal(programme, link.key());
  }

  void run(Run run) {
    ProgrammeId programme =
        new ProgrammeId(Long.parseLong(run.key().substring(0, run.key().indexOf(':'))));
    CanonicalUrl.of(run.payload()).ifPresent(link -> fetch(programme, link));
  }

  /** Fetches a preview now; waits for the network, so never inside a transaction. */
  public void fetch(ProgrammeId programme, CanonicalUrl link) {
    Fetching fetching =
        fetcher.fetch(FetchRequest.beginning(link.address(), LARGEST, ReadPreview.mediaTypes()));
    if (fetching instanceof Fetching.Refused refused) {
      log.info("no preview: {}", refused.reason());
      refuse(programme, link, NoPreview.of(refused.reason()));
      return;
    }
    if (fetching instanceof Fetching.Fetched fetched) {
      ReadPreview.of(fetched)
          .ifPresentOrElse(
              preview ->
                  database.write(() -> store.keep(programme, link.key(), preview, clock.instant())),
              () -> refuse(programme, link, ReadPreview.reason(fetched)));
    }
  }

  private void refuse(ProgrammeId programme, CanonicalUrl link, NoPreview reason) {
    database.write(() -> store.refuse(programme, link.key(), reason, clock.instant()));
  }

  private static String hash(String key) {
    try {
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
