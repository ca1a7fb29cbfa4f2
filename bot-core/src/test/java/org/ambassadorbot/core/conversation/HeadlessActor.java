package org.ambassadorbot.core.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.inbound.Emoji;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.inbound.ReceiptKey;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.ButtonAction;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.ShownValue;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.reply.Reply;
import org.jspecify.annotations.Nullable;

/** Somebody on a {@link HeadlessStage}. */
public final class HeadlessActor implements Actor {
  private static final AtomicInteger RECEIPTS = new AtomicInteger();
  private static final String CHANNEL = "channel";

  private final HeadlessStage stage;
  private final RecordingPlatform platform;
  private final Casting casting;
  private final Identity identity;
  private final UnaryOperator<String> accent;
  private long lastAct;
  private @Nullable OpenForm form;
  private Map<String, String> errors = Map.of();
  private @Nullable Incoming lastIncoming;

  /** A form before the person, and the message it came from. */
  private record OpenForm(Form form, @Nullable MessageRef source) {}

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

  RecordingPlatform platform() {
    return platform;
  }

  public Identity identity() {
    return identity;
  }

  @Override
  public void says(String text) {
    act(new Incoming.TextReceived(origin(direct(), direct()), accent.apply(text)), null);
  }

  @Override
  public void mentions(String text) {
    Destination.Conversation channel =
        new Destination.Conversation(platform.workspace(), CHANNEL, null);
    Destination whisper = new Destination.Whisper(channel, identity.userId());
    act(new Incoming.TextReceived(origin(channel, whisper), accent.apply(text)), null);
  }

  @Override
  public void commands(String text) {
    act(
        new Incoming.CommandGiven(origin(direct(), direct()), "ambassadeur", accent.apply(text)),
        null);
  }

  @Override
  public void installs() {
    act(new Incoming.BotInstalled(origin(direct(), direct()), true), null);
  }

  @Override
  public void opensHome() {
    act(new Incoming.HomeOpened(origin(new Destination.Home(identity), direct())), null);
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
    act(
        new Incoming.ButtonPressed(
            origin(direct(), direct()), new ActionId(action), argument, null),
        null);
  }

  /** Sends a form that was never opened. */
  public void forgesForm(String formId, String argument, Map<String, String> answers) {
    act(
        new Incoming.FormSubmitted(
            origin(direct(), direct()), new FormId(formId), argument, lists(answers), null),
        null);
  }

  /** Does what somebody else did, word for word and number for number. */
  public void imitates(Incoming act) {
    Origin own = origin(direct(), direct());
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
    act(new Incoming.ReactionAdded(aside(), new Emoji(emoji), message, true), null);
  }

  @Override
  public void withdraws(String words, String emoji) {
    MessageRef message = messageSaying(words);
    act(new Incoming.ReactionRemoved(aside(), new Emoji(emoji), message), null);
  }

  @Override
  public void captures(String message) {
    String address = "https://chat.example/" + CHANNEL + "/1";
    Origin origin = origin(direct(), direct());
    act(new Incoming.MessageCaptured(origin, message, address), null);
  }

  @Override
  public void marks(String message, String emoji) {
    MessageRef ref = platform.writes(CHANNEL, message);
    act(new Incoming.ReactionAdded(aside(), new Emoji(emoji), ref, false), null);
  }

  private MessageRef messageSaying(String words) {
    return platform.seenBy(identity).stream()
        .filter(posted -> seen(posted).text().contains(words))
        .reduce((older, newer) -> newer)
        .map(RecordingPlatform.Posted::ref)
        .orElseThrow(() -> new NoSuchElementException("no message " + words + " in " + screen()));
  }

  /** Where nothing can be answered at once. */
  private Origin aside() {
    Origin origin = origin(direct(), direct());
    return new Origin(
        identity,
        origin.languageTag(),
        origin.receipt(),
        new AnswerPath(direct(), direct(), Set.of()));
  }

  private void press(Button button, MessageRef message) {
    button
        .action()
        .render(
            new ButtonAction.Renderer<Boolean>() {
              @Override
              public Boolean press(ButtonAction.Press press) {
                Origin origin = origin(direct(), direct());
                act(
                    new Incoming.ButtonPressed(origin, press.id(), press.argument(), message),
                    message);
                return true;
              }

              @Override
              public Boolean openForm(ButtonAction.OpenForm open) {
                Origin origin = origin(direct(), direct());
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
    Origin origin = origin(direct(), direct());
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

  private Destination direct() {
    return new Destination.Direct(identity);
  }

  private Origin origin(Destination publicly, Destination privately) {
    Set<AnswerKind> inResponse =
        casting.platform() == 0 ? Set.of(AnswerKind.values()) : Set.of(AnswerKind.FIELD_ERRORS);
    return new Origin(
        identity,
        casting.languageTag(),
        new ReceiptKey("r" + RECEIPTS.incrementAndGet()),
        new AnswerPath(publicly, privately, inResponse));
  }

  /** Their platform tells that they have come to the company. */
  public void comesIn() {
    act(new Incoming.PersonJoined(origin(direct(), direct())), null);
  }

  /** Their platform tells that they have left a team; {@code isGone} if it knows them no more. */
  public void leavesTheTeam(boolean isGone) {
    if (isGone) {
      platform.remove(identity);
    }
    act(new Incoming.TeamLeft(aside()), null);
  }

  /** Their platform tells that they have left the company. */
  public void goesAway() {
    act(new Incoming.PersonLeft(origin(direct(), direct())), null);
  }

  private void act(Incoming incoming, @Nullable MessageRef source) {
    lastAct = platform.now();
    lastIncoming = incoming;
    form = null;
    errors = Map.of();
    Reply reply = stage.handle(incoming);
    reply.render(new Delivering(incoming.origin().answer(), source));
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

  /** What an adapter does with a reply that its response can carry. */
  private final class Delivering implements Reply.Renderer<Boolean> {
    private final AnswerPath path;
    private final @Nullable MessageRef source;

    Delivering(AnswerPath path, @Nullable MessageRef source) {
      this.path = path;
      this.source = source;
    }

    @Override
    public Boolean nothing(Reply.Nothing nothing) {
      return true;
    }

    @Override
    public Boolean say(Reply.Say say) {
      platform.post(path.publicly(), say.card());
      return true;
    }

    @Override
    public Boolean sayPrivately(Reply.SayPrivately say) {
      platform.post(path.privately(), say.card());
      return true;
    }

    @Override
    public Boolean replaceSource(Reply.ReplaceSource replace) {
      if (source == null) {
        return sayPrivately(new Reply.SayPrivately(replace.card()));
      }
      try {
        platform.update(source, replace.card());
      } catch (PlatformException e) {
        throw new IllegalStateException(e);
      }
      return true;
    }

    @Override
    public Boolean openForm(Reply.OpenForm open) {
      form = new OpenForm(open.form(), source);
      return true;
    }

    @Override
    public Boolean fieldErrors(Reply.FieldErrors wrong) {
      errors = wrong.errors();
      Form again = wrong.form();
      form = again == null ? null : new OpenForm(again, source);
      return true;
    }
  }
}
