package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ambassadorbot.teams.card.AdaptiveCardValidator;
import org.ambassadorbot.teams.card.Json;

/** Carries out the bot's calls in the make-believe tenant, as strictly as Teams would. */
final class Connector {
  private static final int REFUSED_ABOVE = 100_000;
  private static final int PAGE = 2;

  private final TeamsWorld world;
  private final Consumer<String> breaches;

  Connector(TeamsWorld world, Consumer<String> breaches) {
    this.world = world;
    this.breaches = breaches;
  }

  Outcome perform(ConnectorCall call) {
    return switch (call.method()) {
      case "createConversation" -> create(call);
      case "send" -> send(call, Optional.empty());
      case "sendTargeted" -> sendTargeted(call);
      case "update" -> update(call);
      case "delete" ->
          world.remove(call.item())
              ? Outcome.ok(Json.object())
              : Outcome.error(404, "ActivityNotFoundInConversation");
      case "member" ->
          world
              .account(call.item())
              .map(account -> Outcome.ok(member(account)))
              .orElseGet(() -> Outcome.error(404, "MemberNotFoundInConversation"));
      case "members" -> members(call);
      case "team" -> team(call);
      default -> Outcome.error(404, "NotFound");
    };
  }

  private Outcome create(ConnectorCall call) {
    JsonNode parameters = read(call.body());
    if (parameters.at("/channelData/tenant/id").asText("").isEmpty()
        || !parameters.at("/bot/id").asText("").startsWith("28:")) {
      breaches.accept("a conversation without tenant or bot");
      return Outcome.error(400, "BadSyntax");
    }
    return world
        .account(parameters.at("/members/0/id").asText(""))
        .map(
            account ->
                world.isBlocked(account.directoryId())
                    ? Outcome.error(403, "BotNotInConversationRoster")
                    : Outcome.created(world.personal(account).id()))
        .orElseGet(() -> Outcome.error(404, "UserNotFound"));
  }

  private Outcome sendTargeted(ConnectorCall call) {
    String recipient = read(call.body()).at("/recipient/id").asText("");
    Optional<TeamsWorld.Account> account = world.account(recipient);
    if (account.isEmpty()) {
      breaches.accept("a targeted message without recipient");
      return Outcome.error(400, "BadSyntax");
    }
    boolean isPersonal =
        world.place(call.conversation()).filter(Post.Place::isPersonal).isPresent();
    if (isPersonal) {
      breaches.accept("a targeted message in a personal chat");
      return Outcome.error(400, "BadArgument");
    }
    return send(call, account);
  }

  private Outcome send(ConnectorCall call, Optional<TeamsWorld.Account> onlyFor) {
    Optional<Post.Place> found = world.place(call.conversation());
    if (found.isEmpty()) {
      return Outcome.error(404, "ConversationNotFound");
    }
    Post.Place place = found.get();
    String owner = place.owner();
    if (owner != null && world.isBlocked(owner)) {
      return Outcome.error(403, "MessageWritesBlocked");
    }
    JsonNode activity = read(call.body());
    Optional<Outcome> refusal = refusal(call.body(), activity);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String[] name = call.conversation().split(";messageid=", 2);
    String thread = name.length > 1 ? name[1] : null;
    String reader = onlyFor.map(TeamsWorld.Account::directoryId).orElse(null);
    return Outcome.created(world.post(place, thread, "bot", reader, activity).id());
  }

  private Outcome update(ConnectorCall call) {
    JsonNode activity = read(call.body());
    Optional<Outcome> refusal = refusal(call.body(), activity);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return world.replace(call.item(), activity)
        ? Outcome.ok(Json.object().put("id", call.item()))
        : Outcome.error(404, "ActivityNotFoundInConversation");
  }

  private Optional<Outcome> refusal(String body, JsonNode activity) {
    List<String> problems = AdaptiveCardValidator.ofActivity(activity);
    problems.forEach(breaches);
    if (body.getBytes(StandardCharsets.UTF_8).length > REFUSED_ABOVE) {
      return Optional.of(Outcome.error(413, "MessageSizeTooBig"));
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(Outcome.error(400, "BadSyntax"));
  }

  private Outcome members(ConnectorCall call) {
    Optional<List<TeamsWorld.Account>> team = world.team(call.conversation());
    if (team.isEmpty()) {
      return Outcome.error(404, "ConversationNotFound");
    }
    List<TeamsWorld.Account> accounts = team.get();
    String token = call.query().replaceFirst(".*continuationToken=", "");
    int from = token.matches("\\d+") ? Integer.parseInt(token) : 0;
    int to = Math.min(accounts.size(), from + PAGE);
    ObjectNode page = Json.object();
    page.set(
        "members", Json.array(accounts.subList(from, to).stream().map(Connector::member).toList()));
    if (to < accounts.size()) {
      page.put("continuationToken", Integer.toString(to));
    }
    return Outcome.ok(page);
  }

  private Outcome team(ConnectorCall call) {
    String id = call.conversation();
    return world
        .teamName(id)
        .map(name -> Outcome.ok(Json.object().put("id", id).put("name", name)))
        .orElseGet(() -> Outcome.error(404, "TeamNotFound"));
  }

  private static ObjectNode member(TeamsWorld.Account account) {
    return Json.object()
        .put("id", account.id())
        .put("aadObjectId", account.directoryId())
        .put("name", account.who().name())
        .put("email", account.who().email())
        .put("userPrincipalName", account.who().email())
        .put("userRole", "user");
  }

  private static JsonNode read(String body) {
    try {
      return Json.read(body);
    } catch (JsonProcessingException e) {
      return Json.object();
    }
  }
}
