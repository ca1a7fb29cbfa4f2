package org.ambassadorbot.core.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/**
 * Links that lead through the bot, so that how often they are followed is known, and never by whom.
 * Where the application serves no such addresses, links lead straight to their pages. Thread-safe.
 */
@Singleton
public final class TrackedLinks {
  private static final int MOST_REMEMBERED = 20_000;
  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final Duration UNKNOWN_REMEMBERED = Duration.ofSeconds(2);

  private final Optional<PublicAddress> address;
  private final Database database;
  private final TrackedLinkStore store;
  private final Clock clock;
  private final Cache<Long, TrackedLink> known =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterWrite(REMEMBERED)
          .executor(Runnable::run)
          .build();
  private final Cache<Long, Boolean> unknown =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterWrite(UNKNOWN_REMEMBERED)
          .executor(Runnable::run)
          .build();

  @Inject
  TrackedLinks(
      Optional<PublicAddress> address, Database database, TrackedLinkStore store, Clock clock) {
    this.address = address;
    this.database = database;
    this.store = store;
    this.clock = clock;
  }

  /** Whether clicks are counted at all. */
  public boolean areCounted() {
    return address.isPresent();
  }

  /**
   * The link of a purpose, leading from now on where the draft says. Belongs to the caller's
   * transaction; other instances follow within half a minute.
   */
  public TrackedLink lead(LinkDraft draft) {
    TrackedLink link = store.keep(draft, clock.instant());
    database.afterCommit(
        () -> {
          known.invalidate(link.id());
          unknown.invalidate(link.id());
        });
    return link;
  }

  /** Has the link of a purpose lead nowhere any more; repeatable, in the caller's transaction. */
  public void end(ProgrammeId programme, String purpose) {
    store
        .end(programme, purpose, clock.instant())
        .ifPresent(id -> database.afterCommit(() -> known.invalidate(id)));
  }

  /** What people are given to follow. */
  public String url(TrackedLink link) {
    return url(link, LinkCode.of(link));
  }

  /**
   * What one person is given to pass on: clicks on it are told with that person's number. Costs no
   * row, so that thousands of people can be given theirs at once.
   */
  public String url(TrackedLink link, PersonId person) {
    return url(link, LinkCode.of(link, person));
  }

  /**
   * What a card for many says where each reader is to have {@link #url(TrackedLink, PersonId) their
   * own}; it becomes theirs when the card is sent to them.
   */
  public String ownUrl(TrackedLink link) {
    return url(link, LinkCode.own(link));
  }

  private String url(TrackedLink link, Object code) {
    return address.map(base -> base.value() + "/r/" + code).orElse(link.address());
  }

  /** A link of a programme by its number; looks into the store only if it was not seen lately. */
  Optional<TrackedLink> find(long id, ProgrammeId programme) {
    return find(id).filter(link -> link.programme().equals(programme));
  }

  /** The number of clicks on the link of a purpose, from whomever; in the caller's transaction. */
  public long clicks(ProgrammeId programme, String purpose) {
    return store.clicks(programme, purpose);
  }

  /** Where a code leads; looks into the store only for links that were not followed lately. */
  public Following follow(String code) {
    return LinkCode.parse(code)
        .<Following>map(read -> where(read, find(read.link())))
        .orElseGet(Following.Unknown::new);
  }

  /** Where a code leads, when that takes no look into the store; never waits. */
  public Optional<Following> followRemembered(String code) {
    Optional<LinkCode> read = LinkCode.parse(code);
    if (read.isEmpty()) {
      return Optional.of(new Following.Unknown());
    }
    return remembered(read.get().link()).map(link -> where(read.get(), link));
  }

  private Following where(LinkCode code, Optional<TrackedLink> link) {
    if (link.filter(code::isOf).isEmpty()) {
      return new Following.Unknown();
    }
    return link.get().hasExpired(clock.instant())
        ? new Following.Expired()
        : new Following.Led(link.get(), code.person());
  }

  /** What was found lately, which may be nothing; empty when it takes a look. */
  private Optional<Optional<TrackedLink>> remembered(long id) {
    TrackedLink link = known.getIfPresent(id);
    if (link != null) {
      return Optional.of(Optional.of(link));
    }
    return unknown.getIfPresent(id) == null ? Optional.empty() : Optional.of(Optional.empty());
  }

  private Optional<TrackedLink> find(long id) {
    return remembered(id).orElseGet(() -> lookUp(id));
  }

  private Optional<TrackedLink> lookUp(long id) {
    Optional<TrackedLink> found = database.read(() -> store.find(id));
    found.ifPresentOrElse(link -> known.put(id, link), () -> unknown.put(id, true));
    return found;
  }
}
