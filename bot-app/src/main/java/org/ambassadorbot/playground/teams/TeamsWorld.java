package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.link.Body;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.teams.card.Json;
import org.jspecify.annotations.Nullable;

/** The people, conversations and messages of the make-believe tenant. Thread-safe. */
final class TeamsWorld {
  /** The team that everybody is in. */
  static final String TEAM = "19:team@thread.tacv2";

  private static final long FIRST_MESSAGE = 1_767_000_000_000L;

  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<String, Post.Place> places = new LinkedHashMap<>();
  private final Map<String, Post> posts = new LinkedHashMap<>();
  private final Map<String, Map<String, JsonNode>> views = new HashMap<>();
  private final Map<String, Team> teams = new LinkedHashMap<>();
  private final Map<String, Picture> pictures = new LinkedHashMap<>();
  private final Set<String> blocked = new HashSet<>();
  private final Set<String> gone = new HashSet<>();
  private long lastMessage = FIRST_MESSAGE;

  /**
   * Somebody with an account.
   *
   * @param directoryId what the company's directory calls the person
   */
  record Account(String directoryId, Newcomer who) {
    String id() {
      return "29:" + directoryId;
    }
  }

  /** A team that not everybody is in. */
  private record Team(String name, List<String> directoryIds) {}

  static String teamId(String name) {
    return "19:" + Integer.toHexString(name.hashCode()) + "@thread.team";
  }

  /** Has these people be those of a team; returns whether it is new. */
  synchronized boolean gather(String name, List<Account> members) {
    Team team = new Team(name, members.stream().map(Account::directoryId).toList());
    return teams.put(teamId(name), team) == null;
  }

  synchronized void dissolve(String name) {
    teams.remove(teamId(name));
  }

  /** What a team is called; empty when there is none. */
  synchronized Optional<String> teamName(String id) {
    return id.equals(TEAM)
        ? Optional.of("Everybody")
        : Optional.ofNullable(teams.get(id)).map(Team::name);
  }

  /** Who is in a team; empty when there is none. */
  synchronized Optional<List<Account>> team(String id) {
    if (id.equals(TEAM)) {
      return Optional.of(accounts());
    }
    return Optional.ofNullable(teams.get(id))
        .map(team -> team.directoryIds().stream().flatMap(who -> account(who).stream()).toList());
  }

  synchronized Account add(Newcomer who) {
    String directoryId = "00000000-0000-4000-8000-%012d".formatted(accounts.size() + 1);
    Account account = new Account(directoryId, who);
    accounts.put(directoryId, account);
    return account;
  }

  synchronized List<Account> accounts() {
    return accounts.values().stream().filter(this::isThere).toList();
  }

  /** Finds somebody by either of their identifiers. */
  synchronized Optional<Account> account(String id) {
    return Optional.ofNullable(accounts.get(id.startsWith("29:") ? id.substring(3) : id))
        .filter(this::isThere);
  }

  private boolean isThere(Account account) {
    return !gone.contains(account.directoryId());
  }

  /** Takes somebody's account out of the company's directory. */
  synchronized void leaves(Account account) {
    gone.add(account.directoryId());
  }

  /** Puts somebody's account back into the company's directory. */
  synchronized void returns(Account account) {
    gone.remove(account.directoryId());
  }

  synchronized Post.Place personal(Account account) {
    String id = "a:" + account.directoryId();
    return places.computeIfAbsent(id, key -> new Post.Place(id, "direct", account.directoryId()));
  }

  synchronized Post.Place channel(String name) {
    String id = "19:" + Integer.toHexString(name.hashCode()) + "@thread.tacv2";
    return places.computeIfAbsent(id, key -> new Post.Place(id, name, null));
  }

  /** Finds a conversation by its identifier, with or without a thread. */
  synchronized Optional<Post.Place> place(String id) {
    return Optional.ofNullable(places.get(id.replaceFirst(";messageid=.*", "")));
  }

  synchronized Post post(
      Post.Place place,
      @Nullable String thread,
      String author,
      @Nullable String onlyFor,
      JsonNode activity) {
    lastMessage++;
    String id = Long.toString(lastMessage);
    String root = thread == null && !place.isPersonal() ? id : thread;
    Post post = new Post(id, place, root, author, onlyFor, activity);
    posts.put(id, post);
    return post;
  }

  /** A picture that somebody pasted into a message. */
  record Picture(String mediaType, Body content) {}

  /** Keeps a picture under a number. */
  synchronized String keep(String mediaType, byte[] content) {
    String number = "0-weu-d" + (pictures.size() + 1);
    pictures.put(number, new Picture(mediaType, new Body(content)));
    return number;
  }

  synchronized Optional<Picture> picture(String number) {
    return Optional.ofNullable(pictures.get(number));
  }

  /** Shows words to one person outside any message, as Teams does after a click. */
  synchronized void whisper(Account account, String words) {
    ObjectNode activity = Json.typed("message").put("text", words);
    post(personal(account), null, "bot", account.directoryId(), activity);
  }

  /** Shows a message otherwise to one person, until it changes or Teams is opened anew. */
  synchronized void show(Account account, String id, JsonNode activity) {
    views.computeIfAbsent(id, key -> new HashMap<>()).put(account.directoryId(), activity);
  }

  /** Everybody opens Teams anew: what only answered a click is gone. */
  synchronized void reopen() {
    views.clear();
  }

  synchronized boolean replace(String id, JsonNode activity) {
    views.remove(id);
    return posts.computeIfPresent(id, (key, post) -> post.showing(activity)) != null;
  }

  synchronized boolean remove(String id) {
    return posts.remove(id) != null;
  }

  synchronized List<Post> seenBy(Account account) {
    List<Post> seen = new ArrayList<>();
    for (Post post : posts.values()) {
      String owner = post.onlyFor() == null ? post.place().owner() : post.onlyFor();
      if (owner == null || owner.equals(account.directoryId())) {
        JsonNode view = views.getOrDefault(post.id(), Map.of()).get(account.directoryId());
        seen.add(view == null ? post : post.showing(view));
      }
    }
    return seen;
  }

  synchronized void block(Account account) {
    blocked.add(account.directoryId());
  }

  synchronized void unblock(Account account) {
    blocked.remove(account.directoryId());
  }

  /** Takes a channel away; naming it again makes it anew. */
  synchronized void removeChannel(String name) {
    places.remove(channel(name).id());
  }

  synchronized boolean isBlocked(String directoryId) {
    return blocked.contains(directoryId);
  }
}
