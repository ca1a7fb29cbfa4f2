package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.ambassadorbot.playground.FaultPlan;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator;
import org.ambassadorbot.slack.render.SlackLimits;
import org.jspecify.annotations.Nullable;

/** A make-believe Slack workspace on a loopback port. */
public final class SlackSimulator implements Simulator, ApiServer.Service {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Clock clock;
  private final Workspace workspace;
  private final WebApi api;
  private final Answers answers;
  private final ApiServer server;
  private final Payloads payloads;
  private final Files files;
  private final List<SimulatedPerson> people = new CopyOnWriteArrayList<>();
  private final List<RecordedCall> calls = Collections.synchronizedList(new ArrayList<>());
  private final List<String> breaches = new CopyOnWriteArrayList<>();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final Map<String, Instant> lastPosts = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private int underWay;
  private volatile boolean isPaced;
  private volatile @Nullable BotLine line;
  private volatile @Nullable SocketLine socketLine;
  private final Refusals refusals = new Refusals();
  private final Authorization authorization;

  private SlackSimulator(Clock clock) {
    this.clock = clock;
    this.authorization = new Authorization(tokens, clock);
    this.workspace = new Workspace(clock);
    this.api = new WebApi(workspace, refusals, breaches::add);
    this.answers = new Answers(workspace, api, breaches::add);
    this.server = new ApiServer(this);
    this.payloads = new Payloads(workspace, server.address());
    this.files = new Files(server.address());
  }

  /** Starts an empty workspace on a port the system chooses. */
  public static SlackSimulator start(Clock clock) {
    return new SlackSimulator(clock);
  }

  /** What the bot is given as {@code SLACK_API_URL}. */
  public URI apiUrl() {
    return server.address().resolve("/api/");
  }

  /** The workspace's identifier. */
  public String teamId() {
    return Workspace.TEAM;
  }

  /**
   * Installs the bot that listens at an address.
   *
   * @param botToken what the bot must call with; any number of tokens may be good
   */
  public void connectTo(URI botBase, String signingSecret, String botToken) {
    tokens.add(botToken);
    line = new BotRequests(botBase, signingSecret, clock, breaches::add);
  }

  /**
   * Installs the bot that will call in over a WebSocket.
   *
   * @param appToken what the bot opens its connection with
   */
  public void connectBySocket(String appToken, String botToken) {
    tokens.add(botToken);
    tokens.add(appToken);
    SocketLine socket = new SocketLine(breaches::add);
    socketLine = socket;
    line = socket;
  }

  /** Somebody consents to an installation; the code that the browser brings back. */
  public String consents(SimulatedPerson person) {
    return authorization.grant(person.id());
  }

  /** A refresh token that works once, as an earlier installation left it. */
  public String refreshToken() {
    return authorization.refreshToken();
  }

  /** Whether tokens handed out from now on expire, after twelve hours, and are renewed. */
  public void rotateTokens(boolean isRotating) {
    authorization.rotate(isRotating);
  }

  /** Makes a token good, or no longer. */
  public void accept(String token, boolean isGood) {
    refusals.acceptToken(token);
    if (isGood) {
      tokens.add(token);
    } else {
      tokens.remove(token);
    }
  }

  /** Answers every call made with a token with one of Slack's errors, until it is accepted. */
  public void revoke(String token, String error) {
    refusals.token(token, error);
  }

  /** Whatever the bot writes to the person directly is refused with one of Slack's errors. */
  public void block(SimulatedPerson person, String error) {
    refusals.channel(workspace.member(person.id()).orElseThrow().directChannel(), error);
  }

  /** The person can be written to again. */
  public void unblock(SimulatedPerson person) {
    refusals.openChannel(workspace.member(person.id()).orElseThrow().directChannel());
  }

  /** Whatever the bot writes in a channel is refused with one of Slack's errors. */
  public void closeChannel(String name, String error) {
    refusals.channel(workspace.channel(name), error);
  }

  /** What Slack calls a channel; made at its first use, with the bot in it. */
  public String channelId(String name) {
    return workspace.channel(name);
  }

  /** Adds to the bot's scopes those that let it read in channels. */
  public void grantReading() {
    api.grantReading();
  }

  /** Makes a user group of these people, or has them be the people of one that exists. */
  public void gather(String group, List<SimulatedPerson> members) {
    api.userGroups().put(group, members.stream().map(SimulatedPerson::id).toList());
  }

  /** Disables a user group. */
  public void dissolve(String group) {
    api.userGroups().remove(group);
  }

  /** Refuses from now on to speak of user groups; an empty error ends it. */
  public void refuseGroups(String error) {
    api.userGroups().refuse(error);
  }

  /** Enforces one message a second and channel from now on. */
  public void enforcePace(boolean isEnforced) {
    isPaced = isEnforced;
  }

  /** Sends the last request to the bot again, byte for byte; the status of its answer. */
  public int redeliverLast() {
    BotLine current = line;
    if (current == null) {
      throw new IllegalStateException("no bot is connected");
    }
    return current.redeliver();
  }

  /** Somebody joins the workspace, for the first time or again, and the bot hears of it. */
  public void joins(SimulatedPerson person) {
    workspace.deactivate(person.id(), false);
    Member member = workspace.member(person.id()).orElseThrow();
    tell(bot -> bot.event(payloads.event(payloads.teamJoin(member))));
  }

  /** Somebody's account is deactivated, and the bot hears of it. */
  public void leaves(SimulatedPerson person) {
    workspace.deactivate(person.id(), true);
    Member member = workspace.member(person.id()).orElseThrow();
    tell(bot -> bot.event(payloads.event(payloads.userChange(member))));
  }

  /** A slash command typed in a channel. */
  public void commandsIn(SimulatedPerson person, String channel, String command) {
    Member member = workspace.member(person.id()).orElseThrow();
    new SlackPerson(member, this).commandsIn(workspace.channel(channel), command);
  }

  @Override
  public String platform() {
    return "slack";
  }

  @Override
  public SimulatedPerson add(Newcomer newcomer) {
    SimulatedPerson person = new SlackPerson(workspace.add(newcomer), this);
    people.add(person);
    return person;
  }

  @Override
  public List<SimulatedPerson> people() {
    return List.copyOf(people);
  }

  @Override
  public void breakWith(FaultPlan faults) {
    server.breakWith(faults);
  }

  @Override
  public List<RecordedCall> calls() {
    return List.copyOf(calls);
  }

  @Override
  public List<String> breaches() {
    return List.copyOf(breaches);
  }

  @Override
  public void settle() {
    lock.lock();
    try {
      long left = PATIENCE.toNanos();
      while (underWay > 0) {
        if (left <= 0) {
          throw new IllegalStateException(underWay + " requests still under way");
        }
        left = idle.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      lock.unlock();
    }
  }

  void tell(Consumer<BotLine> words) {
    BotLine current = line;
    if (current == null) {
      throw new IllegalStateException("no bot is connected");
    }
    count(1);
    try {
      words.accept(current);
    } finally {
      count(-1);
    }
  }

  private void count(int change) {
    lock.lock();
    try {
      underWay += change;
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }

  Workspace workspace() {
    return workspace;
  }

  Payloads payloads() {
    return payloads;
  }

  Answers answers() {
    return answers;
  }

  Files files() {
    return files;
  }

  void breach(String words) {
    breaches.add(words);
  }

  void check(String where, JsonNode view) {
    api.refusedView(where, view);
  }

  @Override
  public ApiServer.Outcome call(
      String method, String token, Map<String, String> form, String body) {
    if (method.startsWith("response_url/")) {
      String id = method.substring("response_url/".length());
      ObjectNode answer = answers.toAddress(id, WebApi.json(body));
      return new ApiServer.Outcome(answer.path("ok").asBoolean() ? 200 : 404, 0, answer);
    }
    if (method.equals("oauth.v2.access")) {
      return ApiServer.Outcome.of(authorization.access(form));
    }
    String given = token.isEmpty() ? form.getOrDefault("token", "") : token;
    if (!tokens.contains(given)) {
      return ApiServer.Outcome.of(WebApi.error(given.isEmpty() ? "not_authed" : "invalid_auth"));
    }
    Optional<String> revoked = refusals.ofToken(given);
    if (revoked.isPresent()) {
      return ApiServer.Outcome.of(WebApi.error(revoked.get()));
    }
    SocketLine socket = socketLine;
    if (method.equals("apps.connections.open") && socket != null) {
      return ApiServer.Outcome.of(WebApi.ok().put("url", socket.address().toString()));
    }
    if (method.equals("chat.postMessage") && isTooFast(form.getOrDefault("channel", ""))) {
      return new ApiServer.Outcome(429, 1, WebApi.error("ratelimited"));
    }
    return ApiServer.Outcome.of(
        method.equals("files.info") ? files.info(form) : api.call(method, form));
  }

  @Override
  public Optional<Files.Kept> file(String path, String token) {
    boolean isGood = tokens.contains(token) && refusals.ofToken(token).isEmpty();
    return isGood ? files.at(path) : Optional.empty();
  }

  private boolean isTooFast(String channel) {
    if (!isPaced) {
      return false;
    }
    synchronized (lastPosts) {
      Instant now = clock.instant();
      Instant last = lastPosts.get(channel);
      if (last != null && now.isBefore(last.plus(SlackLimits.BETWEEN_POSTS_IN_CHANNEL))) {
        return true;
      }
      lastPosts.put(channel, now);
      return false;
    }
  }

  @Override
  public void record(RecordedCall call) {
    calls.add(call);
  }

  @Override
  public void close() {
    SocketLine socket = socketLine;
    if (socket != null) {
      socket.close();
    }
    server.close();
  }
}
