package org.ambassadorbot.core.link;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.Schedule;

/**
 * What pages say of themselves, fetched after whoever named them was answered. A page that cannot
 * be had has no preview, and nothing else depends on it.
 */
public final class LinkPreviews {
  private static final Duration FRESH = Duration.ofDays(30);

  private final LinkPreviewStore store;
  private final WantedLinkStore wanted;
  private final Schedule schedule;
  private final Clock clock;

  @Inject
  LinkPreviews(LinkPreviewStore store, WantedLinkStore wanted, Schedule schedule, Clock clock) {
    this.store = store;
    this.wanted = wanted;
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
      wanted.add(WantedLink.of(programme, link), clock.instant());
      schedule.once(FetchPreviews.JOB, Long.toString(programme.value()), clock.instant(), "");
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
}
