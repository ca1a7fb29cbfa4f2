package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.people.Role;

/** Writes, changes and throws away drafts. */
final class DraftBroadcast {
  private static final Pattern READ = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

  private final BroadcastStore broadcasts;
  private final Audit audit;
  private final BroadcastJobs jobs;
  private final Clock clock;

  @Inject
  DraftBroadcast(BroadcastStore broadcasts, Audit audit, BroadcastJobs jobs, Clock clock) {
    this.jobs = jobs;
    this.broadcasts = broadcasts;
    this.audit = audit;
    this.clock = clock;
  }

  Broadcast write(Turn turn, Broadcast.Content content, List<String> addresses) {
    BroadcastId id = broadcasts.add(turn.person(), content, clock.instant());
    broadcasts.keepAddresses(id, addresses(content, addresses));
    look(turn, content);
    audit.record(turn.person(), "broadcast.drafted", subject(id), "");
    return broadcasts.find(turn.programme().id(), id).orElseThrow();
  }

  /** Who never spoke to the bot may be meant too. */
  private void look(Turn turn, Broadcast.Content content) {
    if (content.audience().isOfStrangersToo()) {
      jobs.meetEverybody(turn.programme().id());
    }
  }

  private static List<String> addresses(Broadcast.Content content, List<String> addresses) {
    return content.audience().kind() == Audience.Kind.LIST ? addresses : List.of();
  }

  /** A draft of words that are too long to be sent as they are, for the ambassadors. */
  Broadcast writeLong(Turn turn, String words) {
    Broadcast.Content content =
        new Broadcast.Content(
            new Message(words, null, null),
            Audience.role(Role.AMBASSADOR),
            Timing.now(),
            turn.person().id(),
            null);
    return write(turn, content, List.of());
  }

  /** Changes a draft if it still is what was read; returns whether it was. */
  boolean change(Turn turn, Broadcast read, Broadcast.Content content, List<String> addresses) {
    if (!broadcasts.change(read, content)) {
      return false;
    }
    boolean isListKept = content.audience().kind() == Audience.Kind.LIST && addresses.isEmpty();
    if (!isListKept) {
      broadcasts.keepAddresses(read.id(), addresses(content, addresses));
    }
    look(turn, content);
    audit.record(turn.person(), "broadcast.changed", subject(read.id()), "");
    return true;
  }

  /** Cuts the words of a draft at the longest that is shown whole: the organiser agreed. */
  boolean shorten(Turn turn, Broadcast read) {
    Broadcast.Content content = read.content();
    return change(
        turn,
        read,
        new Broadcast.Content(
            content.message().shortened(),
            content.audience(),
            content.timing(),
            content.replyTo(),
            content.urgentReason()),
        List.of());
  }

  boolean delete(Turn turn, Broadcast read) {
    boolean isDeleted = broadcasts.move(read, BroadcastState.DELETED, BroadcastState.DRAFT);
    if (isDeleted) {
      broadcasts.unfollow(read);
      broadcasts.keepAddresses(read.id(), List.of());
      audit.record(turn.person(), "broadcast.deleted", subject(read.id()), "");
    }
    return isDeleted;
  }

  /** The broadcast a button is about, and whether it is what the button showed. */
  Optional<Read> read(Turn turn, String argument) {
    Matcher matcher = READ.matcher(argument);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int revision = Integer.parseInt(matcher.group(2));
    return BroadcastId.parse(matcher.group(1))
        .flatMap(id -> broadcasts.find(turn.programme().id(), id))
        .filter(found -> found.state() != BroadcastState.DELETED)
        .map(found -> new Read(found, found.revision() == revision));
  }

  /** A broadcast as it is now. */
  record Read(Broadcast broadcast, boolean isSame) {}

  static String subject(BroadcastId id) {
    return "broadcast:" + id.value();
  }
}
