package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.playground.SimulatedPerson;
import org.jspecify.annotations.Nullable;

/** Somebody in the make-believe Slack. */
final class SlackPerson implements SimulatedPerson {
  private static final String HOME = "home";

  private final Member member;
  private final SlackSimulator slack;

  SlackPerson(Member member, SlackSimulator slack) {
    this.member = member;
    this.slack = slack;
  }

  @Override
  public String id() {
    return member.id();
  }

  @Override
  public String name() {
    return member.who().name();
  }

  @Override
  public void says(String text) {
    Posted message = typed(member.directChannel(), Payloads.escaped(text));
    slack.tell(
        line -> line.event(slack.payloads().event(slack.payloads().typed("message", message))));
  }

  @Override
  public void writesBeneath(String messageId, String text) {
    Posted.InThread thread = new Posted.InThread(message(messageId).root(), false);
    Posted message = typed(member.directChannel(), Payloads.escaped(text), thread);
    slack.tell(
        line -> line.event(slack.payloads().event(slack.payloads().typed("message", message))));
  }

  @Override
  public void sends(String text, String mediaType, byte[] file) {
    Posted message = typed(member.directChannel(), Payloads.escaped(text));
    ObjectNode event = slack.payloads().typed("message", message);
    event.put("subtype", "file_share").putNull("bot_id");
    event.putArray("files").add(slack.files().keep(member, message, mediaType, file));
    slack.tell(line -> line.event(slack.payloads().event(event)));
  }

  @Override
  public void mentions(String channel, String text) {
    String words = "<@" + Workspace.BOT_USER + "> " + Payloads.escaped(text);
    Posted message = typed(slack.workspace().channel(channel), words);
    slack.tell(
        line -> line.event(slack.payloads().event(slack.payloads().typed("app_mention", message))));
  }

  @Override
  public String posts(String channel, String text) {
    return typed(slack.workspace().channel(channel), Payloads.escaped(text)).id();
  }

  @Override
  public void captures(String messageId) {
    ObjectNode payload = slack.payloads().shortcut(member, message(messageId));
    slack.tell(line -> line.interaction(payload));
  }

  private Posted typed(String channel, String text) {
    return typed(channel, text, null);
  }

  private Posted typed(String channel, String text, Posted.@Nullable InThread thread) {
    Posted message =
        new Posted(
            channel,
            slack.workspace().nextTs(),
            member.id(),
            null,
            thread,
            text,
            WebApi.json(null),
            WebApi.json(null));
    slack.workspace().post(message);
    return message;
  }

  @Override
  public void commands(String command) {
    commandsIn(member.directChannel(), command);
  }

  void commandsIn(String channel, String command) {
    int space = command.indexOf(' ');
    String name = space < 0 ? command : command.substring(0, space);
    String text = space < 0 ? "" : command.substring(space + 1);
    Map<String, String> fields = slack.payloads().command(member, channel, name, text);
    slack.tell(
        line -> {
          JsonNode answer = line.command(fields);
          if (answer.isObject()) {
            slack.answers().inResponse(channel, member.id(), answer);
          }
        });
  }

  @Override
  public void opensHome() {
    slack.tell(line -> line.event(slack.payloads().event(slack.payloads().homeOpened(member))));
  }

  @Override
  public void presses(String messageId, String label, Map<String, String> inputs) {
    ObjectNode payload = press(messageId, label);
    slack.tell(line -> line.interaction(payload));
  }

  @Override
  public void pressesTwice(String messageId, String label) {
    ObjectNode first = press(messageId, label);
    ObjectNode second = press(messageId, label);
    slack.tell(line -> line.interaction(first));
    slack.tell(line -> line.interaction(second));
  }

  private ObjectNode press(String messageId, String label) {
    return messageId.equals(HOME) ? pressInHome(label) : pressIn(messageId, label);
  }

  private ObjectNode pressInHome(String label) {
    JsonNode home =
        slack
            .workspace()
            .home(member.id())
            .orElseThrow(() -> new IllegalArgumentException("no home was published"));
    ObjectNode payload = slack.payloads().action(member, button(home.path("blocks"), label));
    slack.payloads().inHome(payload, home);
    return payload;
  }

  private ObjectNode pressIn(String messageId, String label) {
    Posted message = message(messageId);
    ObjectNode payload = slack.payloads().action(member, button(message.blocks(), label));
    slack.payloads().inMessage(payload, member, message);
    return payload;
  }

  @Override
  public void reacts(String messageId, String emoji) {
    react("reaction_added", messageId, emoji);
  }

  @Override
  public void withdraws(String messageId, String emoji) {
    react("reaction_removed", messageId, emoji);
  }

  private void react(String type, String messageId, String emoji) {
    ObjectNode reaction = slack.payloads().reaction(type, member, message(messageId), emoji);
    slack.tell(line -> line.event(slack.payloads().event(reaction)));
  }

  private Posted message(String messageId) {
    return slack.workspace().seenBy(member).stream()
        .filter(seen -> seen.id().equals(messageId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no message " + messageId));
  }

  private static JsonNode button(JsonNode blocks, String label) {
    return BlockWords.button(blocks, label)
        .orElseThrow(() -> new IllegalArgumentException("no button " + label));
  }

  @Override
  public Optional<SeenForm> form() {
    return slack.workspace().modal(member.id()).map(SlackPerson::seen);
  }

  private static SeenForm seen(OpenView open) {
    JsonNode view = open.view();
    return new SeenForm(
        view.path("title").path("text").asText(),
        open.inputs().fields(),
        view.path("submit").path("text").asText(),
        open.errors(),
        view.toString());
  }

  @Override
  public void submits(Map<String, String> answers) {
    OpenView open =
        slack
            .workspace()
            .modal(member.id())
            .orElseThrow(() -> new IllegalArgumentException("no form is open"));
    ModalInputs inputs = open.inputs();
    Map<String, String> filled = inputs.filled(answers);
    Map<String, String> refused = inputs.refused(filled);
    if (!refused.isEmpty()) {
      slack.workspace().show(member.id(), open.with(refused, filled));
      return;
    }
    ObjectNode payload = slack.payloads().submission(member, open, inputs.state(filled));
    slack.tell(line -> settleForm(open, filled, line.interaction(payload)));
  }

  private void settleForm(OpenView open, Map<String, String> filled, JsonNode answer) {
    switch (answer.path("response_action").asText("")) {
      case "" -> slack.workspace().close(member.id());
      case "clear" -> slack.workspace().close(member.id());
      case "errors" -> slack.workspace().show(member.id(), open.with(errors(open, answer), filled));
      case "update", "push" -> {
        slack.check("response_action", answer.path("view"));
        slack.workspace().show(member.id(), answer.path("view"));
      }
      default -> slack.breach("unknown response_action");
    }
  }

  private Map<String, String> errors(OpenView open, JsonNode answer) {
    List<String> names = open.inputs().fields().stream().map(SeenField::name).toList();
    Map<String, String> errors = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> error : answer.path("errors").properties()) {
      if (!names.contains(error.getKey())) {
        slack.breach("an error for no input: " + error.getKey());
      }
      errors.put(error.getKey(), error.getValue().asText());
    }
    return errors;
  }

  @Override
  public void cancels() {
    slack.workspace().close(member.id());
  }

  @Override
  public List<SeenMessage> messages() {
    List<SeenMessage> seen = new ArrayList<>();
    slack.workspace().seenBy(member).forEach(message -> seen.add(seen(message)));
    slack.workspace().home(member.id()).ifPresent(view -> seen.add(seenHome(view)));
    return seen;
  }

  private SeenMessage seen(Posted message) {
    boolean isBot = message.author().equals(Workspace.BOT_USER);
    String author =
        isBot
            ? "bot"
            : slack.workspace().member(message.author()).map(m -> m.who().name()).orElse("?");
    return new SeenMessage(
        message.id(),
        slack.workspace().conversationName(message.channel()),
        author,
        message.isEphemeral() || message.channel().startsWith("D"),
        message.thread() == null ? null : message.channel() + "/" + message.root(),
        BlockWords.of(message.blocks(), message.text()),
        BlockWords.labels(message.blocks()),
        slack
            .files()
            .with(message)
            .map(SlackPerson::described)
            .orElse(message.blocks().toString()));
  }

  /** As the history of a channel tells it. */
  private static String described(Files.Kept file) {
    ObjectNode content = WebApi.ok();
    content.putArray("files").add(file.description());
    return content.toString();
  }

  @Override
  public Optional<SeenPicture> picture(String messageId) {
    return slack.workspace().seenBy(member).stream()
        .filter(seen -> seen.id().equals(messageId))
        .findFirst()
        .flatMap(slack.files()::with)
        .map(file -> new SeenPicture(file.mediaType(), file.content()));
  }

  private static SeenMessage seenHome(JsonNode view) {
    JsonNode blocks = view.path("blocks");
    return new SeenMessage(
        HOME,
        HOME,
        "bot",
        true,
        null,
        BlockWords.of(blocks, ""),
        BlockWords.labels(blocks),
        view.toString());
  }
}
