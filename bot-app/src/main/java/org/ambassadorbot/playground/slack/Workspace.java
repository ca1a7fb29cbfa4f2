package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.slack.render.SlackLimits;
import org.jspecify.annotations.Nullable;

/** Everything the make-believe Slack remembers. Thread-safe. */
final class Workspace {
  static final String TEAM = "T0SIM";
  static final String BOT_USER = "U0BOT";
  static final String APP = "A0SIM";

  private final Clock clock;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<String, String> channels = new LinkedHashMap<>();
  private final List<Posted> messages = new ArrayList<>();
  private final Map<String, OpenView> modals = new HashMap<>();
  private final Map<String, JsonNode> homes = new HashMap<>();
  private final Map<String, Trigger> triggers = new HashMap<>();
  private final Map<String, ResponseAddress> addresses = new HashMap<>();
  private long counter;

  Workspace(Clock clock) {
    this.clock = clock;
  }

  /** What opens one modal. */
  record Trigger(String user, Instant issued, boolean isUsed) {}

  /** What a {@code response_url} stands for. */
  record ResponseAddress(
      String channel, String user, @Nullable String messageTs, Instant issued, int uses) {}

  synchronized Member add(Newcomer newcomer) {
    Member member = new Member("U%04d".formatted(members.size() + 1), newcomer, false);
    members.put(member.id(), member);
    return member;
  }

  /** Somebody's account is deactivated, or in use again. */
  synchronized void deactivate(String user, boolean isDeleted) {
    members.computeIfPresent(user, (id, member) -> new Member(id, member.who(), isDeleted));
  }

  synchronized Optional<Member> member(String id) {
    return Optional.ofNullable(members.get(id));
  }

  synchronized List<Member> members() {
    return List.copyOf(members.values());
  }

  /** The identifier of a channel by its name; made at its first use, with the bot in it. */
  synchronized String channel(String name) {
    for (Map.Entry<String, String> channel : channels.entrySet()) {
      if (channel.getValue().equals(name)) {
        return channel.getKey();
      }
    }
    String id = "C%04d".formatted(channels.size() + 1);
    channels.put(id, name);
    return id;
  }

  synchronized String conversationName(String channel) {
    return channel.startsWith("D") ? "direct" : channels.getOrDefault(channel, channel);
  }

  /** The channel behind what the bot named: a channel, or a person's direct conversation. */
  synchronized Optional<String> resolved(String channelOrUser) {
    Member member = members.get(channelOrUser);
    if (member != null) {
      return member.isDeleted() ? Optional.empty() : Optional.of(member.directChannel());
    }
    boolean exists =
        channels.containsKey(channelOrUser)
            || members.values().stream().anyMatch(m -> m.directChannel().equals(channelOrUser));
    return exists ? Optional.of(channelOrUser) : Optional.empty();
  }

  /** Where a message is shown. */
  static String permalink(String channel, String ts) {
    return "https://playground.slack.com/archives/" + channel + "/p" + ts.replace(".", "");
  }

  synchronized String nextTs() {
    counter++;
    return "%d.%06d".formatted(clock.instant().getEpochSecond(), counter);
  }

  synchronized String nextId(String prefix) {
    counter++;
    return prefix + counter;
  }

  synchronized void post(Posted message) {
    messages.add(message);
  }

  synchronized Optional<Posted> message(String channel, String ts) {
    return messages.stream().filter(at(channel, ts)).findFirst();
  }

  synchronized boolean replace(Posted changed) {
    for (int i = 0; i < messages.size(); i++) {
      if (at(changed.channel(), changed.ts()).test(messages.get(i))) {
        messages.set(i, changed);
        return true;
      }
    }
    return false;
  }

  synchronized boolean remove(String channel, String ts) {
    return messages.removeIf(at(channel, ts));
  }

  private static Predicate<Posted> at(String channel, String ts) {
    return message -> message.channel().equals(channel) && message.ts().equals(ts);
  }

  synchronized List<Posted> seenBy(Member member) {
    return messages.stream()
        .filter(m -> !m.channel().startsWith("D") || m.channel().equals(member.directChannel()))
        .filter(m -> m.isSeenBy(member.id()))
        .toList();
  }

  synchronized List<Posted> history(String channel) {
    List<Posted> history = new ArrayList<>();
    for (Posted message : messages) {
      if (message.channel().equals(channel) && !message.isEphemeral()) {
        history.add(0, message);
      }
    }
    return history;
  }

  synchronized Optional<OpenView> modal(String user) {
    return Optional.ofNullable(modals.get(user));
  }

  synchronized OpenView show(String user, JsonNode view) {
    OpenView open =
        new OpenView(
            nextId("V"),
            clock.instant().getEpochSecond() + "." + nextId("h"),
            view,
            Map.of(),
            Map.of());
    modals.put(user, open);
    return open;
  }

  synchronized void show(String user, OpenView view) {
    modals.put(user, view);
  }

  synchronized void close(String user) {
    modals.remove(user);
  }

  synchronized void home(String user, JsonNode view) {
    homes.put(user, view);
  }

  synchronized Optional<JsonNode> home(String user) {
    return Optional.ofNullable(homes.get(user));
  }

  synchronized String trigger(String user) {
    String id = nextId("trigger.");
    triggers.put(id, new Trigger(user, clock.instant(), false));
    return id;
  }

  /** Uses a trigger up. The user, or Slack's error code. */
  synchronized Used use(String triggerId) {
    Trigger trigger = triggers.get(triggerId);
    if (trigger == null) {
      return new Used(null, "invalid_trigger_id");
    }
    if (trigger.isUsed()) {
      return new Used(null, "exchanged_trigger_id");
    }
    if (clock.instant().isAfter(trigger.issued().plus(SlackLimits.TRIGGER_LIFE))) {
      return new Used(null, "expired_trigger_id");
    }
    triggers.put(triggerId, new Trigger(trigger.user(), trigger.issued(), true));
    return new Used(trigger.user(), "");
  }

  /** Who a trigger belongs to, or why it opens nothing. */
  record Used(@Nullable String user, String error) {}

  synchronized String address(String channel, String user, @Nullable String messageTs) {
    String id = nextId("r");
    addresses.put(id, new ResponseAddress(channel, user, messageTs, clock.instant(), 0));
    return id;
  }

  /** Uses an address once; empty when it is unknown, too old or used up. */
  synchronized Optional<ResponseAddress> useAddress(String id) {
    ResponseAddress address = addresses.get(id);
    if (address == null
        || address.uses() >= SlackLimits.RESPONSE_URL_USES
        || clock.instant().isAfter(address.issued().plus(SlackLimits.RESPONSE_URL_LIFE))) {
      return Optional.empty();
    }
    ResponseAddress used =
        new ResponseAddress(
            address.channel(),
            address.user(),
            address.messageTs(),
            address.issued(),
            address.uses() + 1);
    addresses.put(id, used);
    return Optional.of(used);
  }
}
