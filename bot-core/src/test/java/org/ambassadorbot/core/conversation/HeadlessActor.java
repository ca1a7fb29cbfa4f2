package org.ambassadorbot.core.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ambassadorbot.core.conversation.HeadlessAnswer.OpenForm;
import org.ambassadorbot.core.inbound.Attachment;
import org.ambassadorbot.core.inbound.Emoji;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.ButtonAction;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.ShownValue;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.reply.Reply;
import org.jspecify.annotations.Nullable;

/** Somebody on a {@link HeadlessStage}. */
public final class HeadlessActor implements Actor {
  private final HeadlessStage stage;
  private final RecordingPlatform platform;
  private final Casting casting;
  private final Identity identity;
  private final HeadlessOrigins origins;
  private final UnaryOperator<String> accent;
  private long lastAct;
  private @Nullable OpenForm form;
  private Map<String, String> errors = Map.of();
  private @Nullable Incoming lastIncoming;

  HeadlessActor(
      HeadlessStage stage,
      RecordingPlatform platform,
      Casting casting,
      UnaryOperator<String> accent) {
    this.accent = accent;
    this.stage = stage;
    this.platform = platform;
    this.casting = casting;
    this.identity = platform.add(casting);
    this.origins = new HeadlessOrigins(identity, casting);
  }

  @Override
  public String id() {
    return identity.userId();
  }

  @Override
  public String name() {
    return casting.name();
  }

  @Override
  public void looksAtPage() {
    if (platform.capabilities().hasHomePage()) {
      opensHome();
    } else {
      says("ma page");
    }
  }

  /** Their platform calls them otherwise, or gives them another address; the bot is not told. */
  public void becomes(Casting other) {
    platform.recast(identity, other);
  }

  RecordingPlatform platform() {
    return platform;
  }

  public Identity identity() {
    return identity;
  }

  @Override
  public void says(String text) {
    act(new Incoming.TextReceived(origins.direct(), accent.apply(text)), null);
  }

  @Override
  public void writesBeneath(String words, String text) {
    act(
        new Incoming.TextReceived(origins.direct(), accent.apply(text), messageSaying(words)),
        null);
  }

  @Override
  public void sends(String text, String mediaType, byte[] file) {
    Attachment attachment = platform.uploads(mediaType, file);
    String words = accent.apply(text);
    act(new Incoming.FilesReceived(origins.direct(), words, List.of(attachment)), null);
  }

  @Override
  public void mentions(String text) {
    act(new Incoming.TextReceived(origins.channel(), accent.apply(text)), null);
  }

  @Override
  public void commands(String text) {
    act(new Incoming.CommandGiven(origins.direct(), "ambassadeur", accent.apply(text)), null);
  }

  @Override
  public void installs() {
    act(new Incoming.BotInstalled(origins.direct(), true), null);
  }

  @Override
  public void opensHome() {
    act(new Incoming.HomeOpened(origins.home()), null);
  }

  @Override
  public void presses(String label) {
    Pressable found = find(label);
    press(found.button(), found.message());
  }

  @Override
  public void pressesTwice(String label) {
    Pressable found = find(label);
    long before = platform.now();
    press(found.button(), found.message());
    press(found.button(), found.message());
    lastAct = before;
  }

  /** The open form as the platform was given it. */
  public Form form() {
    return opened().form();
  }

  /** Presses a button that is on no screen. */
  public void forges(String action, String argument) {
    act(new Incoming.ButtonPressed(origins.direct(), new ActionId(action), argument, null), null);
  }

  /** Sends a form that was never opened. */
  public void forgesForm(String formId, String argument, Map<String, String> answers) {
    act(
        new Incoming.FormSubmitted(
            origins.direct(), new FormId(formId), argument, lists(answers), null),
        null);
  }

  /** Does what somebody else did, word for word and number for number. */
  public void imitates(Incoming act) {
    Origin own = origins.direct();
    if (act instanceof Incoming.ButtonPressed pressed) {
      act(new Incoming.ButtonPressed(own, pressed.action(), pressed.argument(), null), null);
    } else if (act instanceof Incoming.FormRequested asked) {
      act(new Incoming.FormRequested(own, asked.form(), asked.argument(), null), null);
    } else if (act instanceof Incoming.FormSubmitted sent) {
      act(new Incoming.FormSubmitted(own, sent.form(), sent.argument(), own(sent), null), null);
    } else if (act instanceof Incoming.TextReceived said) {
      act(new Incoming.TextReceived(own, accent.apply(said.text())), null);
    }
  }

  private Map<String, List<String>> own(Incoming.FormSubmitted sent) {
    Map<String, List<String>> own = new HashMap<>();
    sent.answers().forEach((name, answers) -> own.put(name, answers.stream().map(accent).toList()));
    return own;
  }

  /** Everything the open form says, as one text; empty when none is open. */
  public String formWords() {
    return form == null ? "" : String.valueOf(form.form());
  }

  /** The platform delivers the last act once more, as it does when it hears no answer in time. */
  public void isDeliveredAgain() {
    act(java.util.Objects.requireNonNull(lastIncoming), null);
  }

  /** A button and the message it stands in. */
  private record Pressable(Button button, MessageRef message) {}

  private Pressable find(String label) {
    List<RecordingPlatform.Posted> newestFirst = new ArrayList<>(platform.seenBy(identity));
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .flatMap(
            posted ->
                new CardWords(posted.card())
                    .buttons().stream()
                        .filter(button -> button.label().equals(label))
                        .map(button -> new Pressable(button, posted.ref())))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no button " + label + " in " + screen()));
  }

  @Override
  public void reacts(String words, String emoji) {
    MessageRef message = messageSaying(words);
    act(new Incoming.ReactionAdded(origins.aside(), new Emoji(emoji), message, true), null);
  }

  @Override
  public void withdraws(String words, String emoji) {
    MessageRef message = messageSaying(words);
    act(new Incoming.ReactionRemoved(origins.aside(), new Emoji(emoji), message), null);
  }

  @Override
  public void captures(String message) {
    String address = "https://chat.example/" + HeadlessOrigins.CHANNEL + "/1";
    Origin origin = origins.direct();
    act(new Incoming.MessageCaptured(origin, message, address), null);
  }

  @Override
  public void marks(String message, String emoji) {
    MessageRef ref = platform.writes(HeadlessOrigins.CHANNEL, message);
    act(new Incoming.ReactionAdded(origins.aside(), new Emoji(emoji), ref, false), null);
  }

  private MessageRef messageSaying(String words) {
    return platform.seenBy(identity).stream()
        .filter(posted -> seen(posted).text().contains(words))
        .reduce((older, newer) -> newer)
        .map(RecordingPlatform.Posted::ref)
        .orElseThrow(() -> new NoSuchElementException("no message " + words + " in " + screen()));
  }

  private void press(Button button, MessageRef message) {
    button
        .action()
        .render(
            new ButtonAction.Renderer<Boolean>() {
              @Override
              public Boolean press(ButtonAction.Press press) {
                Origin origin = origins.direct();
                act(
                    new Incoming.ButtonPressed(origin, press.id(), press.argument(), message),
                    message);
                return true;
              }

              @Override
              public Boolean openForm(ButtonAction.OpenForm open) {
                Origin origin = origins.direct();
                act(
                    new Incoming.FormRequested(origin, open.form(), open.argument(), message),
                    message);
                return true;
              }

              @Override
              public Boolean visit(ButtonAction.Visit visit) {
                return true;
              }
            });
  }

  @Override
  public Optional<String> formTitle() {
    return Optional.ofNullable(form).map(open -> open.form().title());
  }

  @Override
  public Map<String, String> formValues() {
    Map<String, String> values = new LinkedHashMap<>();
    shown().forEach((name, value) -> values.put(name, String.join(",", value)));
    return values;
  }

  private Map<String, List<String>> shown() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (FormField field : opened().form().fields()) {
      values.put(field.name(), field.render(new ShownValue()));
    }
    return values;
  }

  /** With ordinary spaces, like everything that is seen. */
  private static Map<String, String> plain(Map<String, String> sentences) {
    Map<String, String> plain = new LinkedHashMap<>();
    sentences.forEach((name, text) -> plain.put(name, new Seen(text, List.of(), false).text()));
    return plain;
  }

  @Override
  public Map<String, String> formErrors() {
    return errors;
  }

  private OpenForm opened() {
    OpenForm open = form;
    if (open == null) {
      throw new NoSuchElementException("no form is open before " + name() + ": " + screen());
    }
    return open;
  }

  @Override
  public void submits(Map<String, String> answers) {
    OpenForm open = opened();
    Map<String, List<String>> all = new HashMap<>(shown());
    all.putAll(lists(answers));
    Origin origin = origins.direct();
    act(
        new Incoming.FormSubmitted(
            origin, open.form().id(), open.form().argument(), all, open.source()),
        open.source());
  }

  private Map<String, List<String>> lists(Map<String, String> answers) {
    Map<String, List<String>> lists = new HashMap<>();
    answers.forEach(
        (name, answer) ->
            lists.put(name, answer.isEmpty() ? List.of() : List.of(accent.apply(answer))));
    return lists;
  }

  @Override
  public void comesIn() {
    act(new Incoming.PersonJoined(origins.direct()), null);
  }

  /** Their platform tells that they have left a team; {@code isGone} if it knows them no more. */
  public void leavesTheTeam(boolean isGone) {
    if (isGone) {
      platform.remove(identity);
    }
    act(new Incoming.TeamLeft(origins.aside()), null);
  }

  @Override
  public void goesAway() {
    act(new Incoming.PersonLeft(origins.direct()), null);
  }

  private void act(Incoming incoming, @Nullable MessageRef source) {
    lastAct = platform.now();
    lastIncoming = incoming;
    form = null;
    errors = Map.of();
    Reply reply = stage.handle(incoming);
    HeadlessAnswer.Shown shown =
        reply.render(new HeadlessAnswer(platform, incoming.origin().answer(), source));
    form = shown.form();
    errors = plain(shown.errors());
    stage.settle();
    takeUpInlineForm();
  }

  /** A form drawn inside the newest message is open as it stands. */
  private void takeUpInlineForm() {
    Function<RecordingPlatform.Posted, List<Form>> forms =
        posted -> new CardWords(posted.card()).forms();
    for (RecordingPlatform.Posted posted : platform.seenBy(identity)) {
      if (form == null && posted.changedAt() > lastAct && !forms.apply(posted).isEmpty()) {
        form = new OpenForm(forms.apply(posted).get(0), posted.ref());
      }
    }
  }

  @Override
  public List<Seen> screen() {
    return platform.seenBy(identity).stream().map(this::seen).toList();
  }

  private Seen seen(RecordingPlatform.Posted posted) {
    CardWords words = new CardWords(posted.card());
    return new Seen(
        words.text(),
        words.buttons().stream().map(Button::label).toList(),
        posted.changedAt() > lastAct);
  }
}
