package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.teams.TeamsSimulator.BotAnswer;
import org.ambassadorbot.teams.card.AdaptiveCardRenderer;
import org.ambassadorbot.teams.card.Json;
import org.jspecify.annotations.Nullable;

/** Somebody with Teams open: what they do becomes activities, what the bot answers is applied. */
final class TeamsPerson implements SimulatedPerson {
  /** Where a message that stands keeps which one it quotes; no part of what the bot is sent. */
  private static final String QUOTED = "quoted";

  private final TeamsWorld.Account account;
  private final TeamsWorld world;
  private final ActivityWriter writer;
  private final Wire bot;
  private volatile @Nullable Dialog dialog;

  TeamsPerson(TeamsWorld.Account account, TeamsWorld world, ActivityWriter writer, Wire bot) {
    this.account = account;
    this.world = world;
    this.writer = writer;
    this.bot = bot;
  }

  /** Brings an activity to the bot. */
  interface Wire {
    @CanIgnoreReturnValue
    BotAnswer deliver(ObjectNode activity);
  }

  TeamsWorld.Account account() {
    return account;
  }

  @Override
  public String id() {
    return account.directoryId();
  }

  @Override
  public String name() {
    return account.who().name();
  }

  @Override
  public void says(String text) {
    type(world.personal(account), text);
  }

  @Override
  public void writesBeneath(String messageId, String text) {
    Post quoted = shown(messageId);
    ObjectNode words = Json.typed("message").put("text", text).put(QUOTED, quoted.id());
    Post post = world.post(world.personal(account), null, name(), null, words);
    bot.deliver(writer.quoting(writer.message(account, post), quoted));
  }

  @Override
  public void sends(String text, String mediaType, byte[] file) {
    String number = world.keep(mediaType, file);
    ObjectNode words = Json.typed("message").put("text", text);
    words.withArray("attachments").addObject().put("contentType", mediaType).put("name", number);
    Post post = world.post(world.personal(account), null, name(), null, words);
    bot.deliver(writer.withPicture(writer.message(account, post), number));
  }

  @Override
  public void mentions(String channel, String text) {
    type(world.channel(channel), text);
  }

  @Override
  public String posts(String channel, String text) {
    ObjectNode words = Json.typed("message").put("text", text);
    return world.post(world.channel(channel), null, name(), null, words).id();
  }

  @Override
  public void captures(String messageId) {
    Post post = shown(messageId);
    ObjectNode value = writer.captured(post);
    BotAnswer answer =
        bot.deliver(
            writer.invoke(account, post.place(), null, "composeExtension/fetchTask", value));
    dialogAnswered(post.place(), read(answer), value);
  }

  @Override
  public void commands(String command) {
    says(command.replaceFirst("^/", ""));
  }

  /** Teams has no page of the bot that tells when it is opened. */
  @Override
  public void opensHome() {
    world.personal(account);
  }

  @Override
  public void presses(String messageId, String label, Map<String, String> inputs) {
    press(shown(messageId), label, inputs);
  }

  @Override
  public void pressesTwice(String messageId, String label) {
    Post post = shown(messageId);
    press(post, label, Map.of());
    press(post, label, Map.of());
  }

  @Override
  public void reacts(String messageId, String emoji) {
    react(shown(messageId), "reactionsAdded", emoji);
  }

  @Override
  public void withdraws(String messageId, String emoji) {
    react(shown(messageId), "reactionsRemoved", emoji);
  }

  /** Teams tells a bot of emoji on its own messages only. */
  private void react(Post post, String list, String emoji) {
    if (post.author().equals("bot")) {
      bot.deliver(writer.reaction(account, post, list, emoji));
    }
  }

  private Post shown(String messageId) {
    return world.seenBy(account).stream()
        .filter(post -> post.id().equals(messageId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no message " + messageId));
  }

  private void press(Post post, String label, Map<String, String> inputs) {
    CardReading card = new CardReading(post.card());
    JsonNode action =
        card.action(label)
            .orElseThrow(
                () -> new IllegalArgumentException("no button " + label + " in " + card.buttons()));
    boolean isAlone = action.path("associatedInputs").asText().equals("none");
    FilledInputs filled = new FilledInputs(card, inputs);
    if (!isAlone && !filled.errors().isEmpty()) {
      throw new NotFilledIn(filled.errors());
    }
    JsonNode data = action.path("data");
    press(post, action, isAlone ? data.deepCopy() : filled.mergedInto(data));
  }

  private void press(Post post, JsonNode action, JsonNode data) {
    if (action.path("type").asText().equals("Action.Execute")) {
      ObjectNode value = Json.object().put("trigger", "manual");
      ObjectNode executed = value.putObject("action").put("type", "Action.Execute");
      executed.put("verb", action.path("verb").asText()).set("data", data);
      BotAnswer answer =
          bot.deliver(writer.invoke(account, post.place(), post, "adaptiveCard/action", value));
      cardAnswered(post, read(answer));
    } else if (data.at("/msteams/type").asText().equals("task/fetch")) {
      dialogAnswered(post.place(), dialogInvoke(post.place(), post, "task/fetch", data), null);
    } else if (action.path("type").asText().equals("Action.Submit")) {
      bot.deliver(writer.value(account, post, data));
    }
  }

  @Override
  public Optional<SeenForm> form() {
    return Optional.ofNullable(dialog).map(Dialog::seen);
  }

  @Override
  public void submits(Map<String, String> answers) {
    Dialog open = dialog;
    if (open == null) {
      throw new IllegalStateException("no form is open");
    }
    CardReading card = new CardReading(open.card());
    FilledInputs filled = new FilledInputs(card, answers);
    if (!filled.errors().isEmpty()) {
      dialog = open.with(filled.errors());
      return;
    }
    JsonNode data = card.submission().map(action -> action.path("data")).orElse(Json.object());
    ObjectNode merged = filled.mergedInto(data);
    JsonNode captured = open.captured();
    if (captured == null) {
      dialogAnswered(open.place(), dialogInvoke(open.place(), null, "task/submit", merged), null);
      return;
    }
    ObjectNode value = captured.deepCopy();
    value.set("data", merged);
    BotAnswer answer =
        bot.deliver(
            writer.invoke(account, open.place(), null, "composeExtension/submitAction", value));
    dialogAnswered(open.place(), read(answer), captured);
  }

  @Override
  public void cancels() {
    dialog = null;
  }

  @Override
  public List<SeenMessage> messages() {
    return world.seenBy(account).stream().map(TeamsPerson::seen).toList();
  }

  private void type(Post.Place place, String text) {
    ObjectNode words = Json.typed("message").put("text", text);
    bot.deliver(writer.message(account, world.post(place, null, name(), null, words)));
  }

  private JsonNode dialogInvoke(
      Post.Place place, @Nullable Post source, String name, JsonNode data) {
    ObjectNode value = Json.object();
    value.putObject("context").put("theme", "default");
    value.set("data", data);
    return read(bot.deliver(writer.invoke(account, place, source, name, value)));
  }

  private void cardAnswered(Post post, JsonNode answer) {
    if (answer.path("type").asText().equals(AdaptiveCardRenderer.CONTENT_TYPE)) {
      ObjectNode shown = Json.typed("message");
      shown.putArray("attachments").add(AdaptiveCardRenderer.attachment(card(answer)));
      world.show(account, post.id(), shown);
      return;
    }
    String words = answer.path("value").asText("");
    if (!words.isBlank()) {
      world.whisper(account, words);
    }
  }

  private static ObjectNode card(JsonNode answer) {
    return answer.path("value").isObject() ? (ObjectNode) answer.path("value") : Json.object();
  }

  private void dialogAnswered(Post.Place place, JsonNode answer, @Nullable JsonNode captured) {
    JsonNode value = answer.at("/task/value");
    dialog = null;
    switch (answer.at("/task/type").asText()) {
      case "continue" -> dialog = Dialog.of(place, value, captured);
      case "message" -> world.whisper(account, value.asText());
      default -> {}
    }
  }

  private static JsonNode read(BotAnswer answer) {
    try {
      return answer.body().isBlank() ? Json.object() : Json.read(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the bot answered something else than JSON", e);
    }
  }

  @Override
  public Optional<SeenPicture> picture(String messageId) {
    return world.seenBy(account).stream()
        .filter(post -> post.id().equals(messageId))
        .findFirst()
        .flatMap(post -> world.picture(post.activity().at("/attachments/0/name").asText()))
        .map(picture -> new SeenPicture(picture.mediaType(), picture.content()));
  }

  private static SeenMessage seen(Post post) {
    JsonNode card = post.card();
    boolean isCard = !card.isMissingNode();
    return new SeenMessage(
        post.id(),
        post.place().name(),
        post.author(),
        post.place().isPersonal() || post.onlyFor() != null,
        post.activity().path(QUOTED).textValue(),
        post.words(),
        isCard ? new CardReading(card).buttons() : List.of(),
        Json.write(isCard ? card : post.activity()));
  }
}
