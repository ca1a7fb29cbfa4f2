package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ambassadorbot.playground.FaultPlan;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator;
import org.ambassadorbot.teams.card.Json;

/**
 * A make-believe Teams tenant with one team, to which the bot is introduced by {@link #connectTo}.
 * Its tokens are good at the system's time, whatever clock the rates are counted by.
 */
public final class TeamsSimulator implements Simulator {
  private final TeamsWorld world = new TeamsWorld();
  private final BotClient bot = new BotClient();
  private final ChannelTokens tokens = new ChannelTokens(Clock.systemUTC());
  private final Map<String, TeamsPerson> people = new ConcurrentHashMap<>();
  private final ConnectorServer server;
  private final ActivityWriter writer;

  private TeamsSimulator(Clock clock) {
    this.server = new ConnectorServer(world, tokens, new Rates(clock));
    this.writer = new ActivityWriter(server.url(), clock);
  }

  /** Starts serving on a loopback port that the system chooses. */
  public static TeamsSimulator start(Clock clock) {
    return new TeamsSimulator(clock);
  }

  /** What the bot answered to a request. */
  public record BotAnswer(int status, String body) {}

  /** Where the tenant's requests go, and which bot it takes calls from. */
  public void connectTo(URI bot, String appId, String password, String tenant) {
    this.bot.connectTo(bot);
    writer.connectedTo(appId, tenant);
    server.accept(appId, password);
  }

  /** Signs with keys of its own from now on, as the channel of another cloud does. */
  public void changeKeys() {
    tokens.changeKeys();
  }

  /** The channel's OpenID metadata document. */
  public URI openIdUrl() {
    return URI.create(server.url() + "openid");
  }

  /** Where the bot gets its token. */
  public URI tokenUrl() {
    return URI.create(server.url() + "token");
  }

  /** The host that the service URL of every activity has. */
  public String serviceHost() {
    return "127.0.0.1";
  }

  /** The service URL of every activity. */
  public String serviceUrl() {
    return server.url();
  }

  @Override
  public String platform() {
    return "teams";
  }

  @Override
  public SimulatedPerson add(Newcomer newcomer) {
    TeamsWorld.Account account = world.add(newcomer);
    TeamsPerson person = new TeamsPerson(account, world, writer, this::deliver);
    people.put(account.directoryId(), person);
    return person;
  }

  @Override
  public List<SimulatedPerson> people() {
    return world.accounts().stream()
        .<SimulatedPerson>map(account -> person(account.directoryId()))
        .toList();
  }

  @Override
  public void breakWith(FaultPlan faults) {
    server.breakWith(faults);
  }

  @Override
  public List<RecordedCall> calls() {
    return server.calls();
  }

  @Override
  public List<String> breaches() {
    return server.breaches();
  }

  @Override
  public void settle() {
    bot.settle();
  }

  @Override
  public void close() {
    server.close();
  }

  /** Whether the documented rates are enforced; they are from the start. */
  public void enforceRates(boolean isOn) {
    server.pace(isOn);
  }

  /** Makes every token that the bot holds worthless; it can get another. */
  public void revokeTokens() {
    server.revokeTokens();
  }

  /** The person blocks the bot: nothing can be sent to them directly any more. */
  public void block(SimulatedPerson person) {
    world.block(person(person.id()).account());
  }

  /** The person lets the bot write to them again. */
  public void unblock(SimulatedPerson person) {
    world.unblock(person(person.id()).account());
  }

  /** Somebody deletes a channel: nothing can be sent there any more. */
  public void deleteChannel(String name) {
    world.removeChannel(name);
  }

  /** Everybody opens Teams anew, and sees the messages as the bot last sent them. */
  public void reopen() {
    world.reopen();
  }

  /** What Teams calls a channel. */
  public String channelId(String name) {
    return world.channel(name).id();
  }

  /**
   * The bot's password no longer holds, and none of its tokens does, until it is connected anew.
   */
  public void forgetBot() {
    server.forgetBot();
  }

  /** An administrator of the tenant disables the bot, or lets it act again. */
  public void disableBot(boolean isDisabled) {
    server.disable(isDisabled);
  }

  /** The person installs the bot for themselves; Teams tells it twice. */
  public void installs(SimulatedPerson person) {
    TeamsWorld.Account account = person(person.id()).account();
    Post.Place place = world.personal(account);
    ObjectNode added = writer.botAdded(account, place);
    deliver(added);
    ObjectNode installed = writer.installation(account, place, "add");
    deliver(installed.set("timestamp", added.path("timestamp")));
  }

  /** The person adds the bot to the team. */
  public void installsInTeam(SimulatedPerson person, String channel) {
    TeamsWorld.Account account = person(person.id()).account();
    deliver(writer.installation(account, world.channel(channel), "add"));
  }

  /** A team of these people, with the bot in it since the first of them added it. */
  public void gather(String team, List<SimulatedPerson> members) {
    List<TeamsWorld.Account> accounts =
        members.stream().map(member -> person(member.id()).account()).toList();
    if (world.gather(team, accounts)) {
      deliver(writer.addedToTeam(accounts.get(0), world.channel(team), TeamsWorld.teamId(team)));
    }
  }

  /** Deletes a team; the bot hears nothing of it. */
  public void dissolve(String team) {
    world.dissolve(team);
  }

  /** Somebody comes to the company, for the first time or again, and into the bot's team. */
  public void joins(SimulatedPerson person) {
    world.returns(person(person.id()).account());
    addsToTeam(person, List.of(person));
  }

  /** Somebody's account is deleted; Teams only tells that the team has a member less. */
  public void leaves(SimulatedPerson person) {
    world.leaves(person(person.id()).account());
    removesFromTeam(person, List.of(person));
  }

  /** The person adds others to the team that the bot is in. */
  public void addsToTeam(SimulatedPerson person, List<SimulatedPerson> others) {
    deliver(members(person, others, "membersAdded"));
  }

  /** The person removes others from the team that the bot is in. */
  public void removesFromTeam(SimulatedPerson person, List<SimulatedPerson> others) {
    deliver(members(person, others, "membersRemoved"));
  }

  /** Delivers the last request once more, to the letter. */
  public BotAnswer redeliver() {
    return bot.repeat();
  }

  /** Sends any body with any header; the header is left out when empty. */
  public BotAnswer post(String authorization, byte[] body) {
    return bot.post(authorization, body);
  }

  /** The {@code Authorization} header of a request, with one thing wrong in it. */
  public String authorization(Forgery forgery) {
    return switch (forgery) {
      case MISSING -> "";
      case GARBAGE -> "Bearer garbage";
      default -> "Bearer " + tokens.token(writer.appId(), server.url(), forgery);
    };
  }

  /** A good token of the channel for another service URL. */
  public String authorizationFor(String serviceUrl) {
    return "Bearer " + tokens.token(writer.appId(), serviceUrl, Forgery.NONE);
  }

  /** What Teams would send if the person typed this, without any trace in the conversation. */
  public byte[] written(SimulatedPerson person, String text) {
    TeamsWorld.Account account = person(person.id()).account();
    Post.Place place = world.personal(account);
    ObjectNode words = Json.typed("message").put("text", text);
    Post unsent = new Post("1", place, null, account.who().name(), null, words);
    return Json.bytes(writer.message(account, unsent));
  }

  private BotAnswer deliver(ObjectNode activity) {
    return bot.post(authorization(Forgery.NONE), Json.bytes(activity));
  }

  private ObjectNode members(SimulatedPerson person, List<SimulatedPerson> others, String list) {
    List<TeamsWorld.Account> accounts =
        others.stream().map(other -> person(other.id()).account()).toList();
    Post.Place general = world.channel("general");
    return writer.members(person(person.id()).account(), general, list, accounts);
  }

  private TeamsPerson person(String id) {
    TeamsPerson person = people.get(id);
    if (person == null) {
      throw new IllegalArgumentException("nobody called " + id);
    }
    return person;
  }
}
