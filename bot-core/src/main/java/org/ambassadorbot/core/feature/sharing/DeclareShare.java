package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.event.ProgrammeEvent.LinkFollowed;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareKnown;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareUndone;
import org.ambassadorbot.core.people.Person;

/**
 * Takes note of shares, one for each content and network of a person, and tells how well each is
 * known: once for each degree.
 */
final class DeclareShare {
  static final Duration REGRET = Duration.ofMinutes(10);
  private static final int MOST_COMPARED = 200;

  private final ShareStore shares;
  private final ShareableStore contents;
  private final Events events;
  private final Clock clock;

  @Inject
  DeclareShare(ShareStore shares, ShareableStore contents, Events events, Clock clock) {
    this.shares = shares;
    this.contents = contents;
    this.events = events;
    this.clock = clock;
  }

  /** What came of declaring. */
  sealed interface Result {}

  /**
   * A new share.
   *
   * @param isLikeOthers whether its text is nearly one that a colleague used
   */
  record Noted(Share share, boolean isLikeOthers) implements Result {}

  /** Declared before, and now the post is known. */
  record PostAdded(Share share) implements Result {}

  record AlreadyNoted(Share share) implements Result {}

  /** Somebody has declared this very post. */
  record PostTaken() implements Result {}

  Result declare(Person person, ShareDraft draft) {
    Shareable content = draft.content();
    int angle = content == null ? 0 : contents.deal(content, person.id());
    Optional<Share> same = shares.same(person, draft);
    if (same.isPresent()) {
      return again(same.get(), draft);
    }
    boolean isLikeOthers = content != null && isLikeOthers(content, person, draft.words());
    Optional<Share> added = shares.add(person, draft, angle, clock.instant());
    if (added.isEmpty()) {
      return shares
          .same(person, draft) // declared in this very moment
          .map(declared -> again(declared, draft))
          .orElseGet(PostTaken::new);
    }
    Share share = added.get();
    tell(share, Evidence.DECLARED);
    if (share.evidence() == Evidence.LINK_GIVEN) {
      tell(share, Evidence.LINK_GIVEN);
    }
    if (content != null && shares.wasClicked(content.id(), draft.network(), person.id())) {
      raise(share, Evidence.CLICK_SEEN);
    }
    return new Noted(share, isLikeOthers);
  }

  private Result again(Share share, ShareDraft draft) {
    if (draft.post() == null || share.post() != null) {
      return new AlreadyNoted(share);
    }
    if (!shares.givePost(share, draft)) {
      return new PostTaken();
    }
    raise(share, Evidence.LINK_GIVEN);
    return new PostAdded(share);
  }

  private boolean isLikeOthers(Shareable content, Person person, String words) {
    return !words.isBlank()
        && shares.wordsOfOthers(content, person.id(), MOST_COMPARED).stream()
            .anyMatch(others -> Similarity.isNearlyTheSame(words, others));
  }

  /** Takes back one's own share, within ten minutes of declaring it. */
  Optional<Share> undo(Person person, long id) {
    if (!shares.undo(person, id, clock.instant().minus(REGRET))) {
      return Optional.empty();
    }
    events.tell(new ShareUndone(person.programme(), id, person.id()));
    return shares.find(person.programme(), id);
  }

  /** Notes that somebody has seen the share of somebody else; false when it was noted already. */
  boolean confirm(Person organiser, Share share) {
    if (share.isOf(organiser.id()) || !raise(share, Evidence.CONFIRMED)) {
      return false;
    }
    shares.confirmedBy(share, organiser);
    return true;
  }

  /** Clicks on people's links show that they passed them on; the first one of each is news. */
  void followed(LinkFollowed event) {
    ShareLinks.Purpose.parse(event.purpose()).ifPresent(purpose -> followed(event, purpose));
  }

  private void followed(LinkFollowed event, ShareLinks.Purpose purpose) {
    Set<Long> news = new HashSet<>(event.people());
    news.removeAll(shares.clicked(purpose, news));
    if (!news.isEmpty()) {
      shares.noteClicks(event.programme(), purpose, news);
      shares
          .behind(event.programme(), purpose, news)
          .forEach(share -> raise(share, Evidence.CLICK_SEEN));
    }
  }

  private boolean raise(Share share, Evidence evidence) {
    boolean isNews = shares.raise(share, evidence);
    if (isNews) {
      tell(share, evidence);
    }
    return isNews;
  }

  private void tell(Share share, Evidence evidence) {
    if (share.person() != null) {
      events.tell(
          new ShareKnown(share.programme(), share.id(), share.person(), evidence, share.title()));
    }
  }
}
