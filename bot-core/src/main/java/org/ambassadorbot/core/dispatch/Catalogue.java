package org.ambassadorbot.core.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.outbox.Topic;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.reply.Reply;

/** Everything the bot can be asked, as its features offered it. Filled at start, then only read. */
public final class Catalogue {
  private final List<Command> commands = new ArrayList<>();
  private final Map<ActionId, Guarded<ButtonHandler>> buttons = new HashMap<>();
  private final Map<FormId, Guarded<FormHandler>> forms = new HashMap<>();
  private final Map<Class<?>, List<HappeningHandler<?>>> happenings = new HashMap<>();
  private final Map<Class<?>, List<EventHandler<?>>> events = new HashMap<>();
  private final List<HomeSection> homeSections = new ArrayList<>();
  private final List<PersonalData> personalData = new ArrayList<>();
  private final List<DigestSection> digestSections = new ArrayList<>();
  private final List<HomeSection> settings = new ArrayList<>();
  private final List<HealthSection> healthSections = new ArrayList<>();
  private final List<Topic> topics = new ArrayList<>();
  private final List<TextHandler> otherwise = new ArrayList<>();
  private final List<BeneathHandler> beneath = new ArrayList<>();

  /** A handler and who may reach it. */
  record Guarded<H>(Access access, H handler) {}

  /** What a feature does when the platform tells something nobody asked. */
  @FunctionalInterface
  public interface HappeningHandler<I extends Incoming> {
    Reply happen(Turn turn, I incoming);
  }

  /** What a feature makes of words that are no command. */
  @FunctionalInterface
  public interface TextHandler {
    /** Empty when it makes nothing of them. */
    Optional<Reply> hear(Turn turn, String text);
  }

  /** What a feature makes of words that stand beneath a message of the bot. */
  @FunctionalInterface
  public interface BeneathHandler {
    /** Empty when the message is none of its own: then the words are heard as anywhere else. */
    Optional<Reply> hear(Turn turn, Beneath written);
  }

  /**
   * Words beneath a message of the bot.
   *
   * @param isCommand whether they would be a command anywhere else
   */
  public record Beneath(MessageRef message, String text, boolean isCommand) {}

  /** What a feature does when another one tells what has just become true. */
  @FunctionalInterface
  public interface EventHandler<E extends ProgrammeEvent> {
    void on(E event);
  }

  public void command(Command command) {
    commands.add(command);
  }

  /** Offers a button; a second handler of the same name is a defect. */
  public void button(ActionId action, Access access, ButtonHandler handler) {
    if (buttons.put(action, new Guarded<>(access, handler)) != null) {
      throw new IllegalStateException("two handlers for " + action);
    }
  }

  /** Offers a form; a second handler of the same name is a defect. */
  public void form(FormId form, Access access, FormHandler handler) {
    if (forms.put(form, new Guarded<>(access, handler)) != null) {
      throw new IllegalStateException("two handlers for " + form);
    }
  }

  /** Listens to what the platform tells; the first reply that says something is given. */
  public <I extends Incoming> void happening(Class<I> type, HappeningHandler<I> handler) {
    happenings.computeIfAbsent(type, key -> new ArrayList<>()).add(handler);
  }

  /** Listens to another feature's news, in the same transaction. */
  public <E extends ProgrammeEvent> void event(Class<E> type, EventHandler<E> handler) {
    events.computeIfAbsent(type, key -> new ArrayList<>()).add(handler);
  }

  /** Listens, in direct conversations, to what is no command; the first answer is given. */
  public void otherwise(TextHandler handler) {
    otherwise.add(handler);
  }

  List<TextHandler> otherwise() {
    return List.copyOf(otherwise);
  }

  /**
   * Listens, in direct conversations, to what is written beneath a message, whether it looks like a
   * command or not; the first answer is given.
   */
  public void beneath(BeneathHandler handler) {
    beneath.add(handler);
  }

  List<BeneathHandler> beneath() {
    return List.copyOf(beneath);
  }

  /** Offers a part of each person's page, shown after those offered before. */
  public void home(HomeSection section) {
    homeSections.add(section);
  }

  /** The parts of a person's page, in the order the features offered them. */
  public List<HomeSection> homeSections() {
    return List.copyOf(homeSections);
  }

  /** Shows people what is kept about them, after what was offered before. */
  public void personalData(PersonalData data) {
    personalData.add(data);
  }

  /** What is kept about people, in the order the features offered it. */
  public List<PersonalData> personalData() {
    return List.copyOf(personalData);
  }

  /** Offers a part of the digest that goes to many, shown after those offered before. */
  public void digest(DigestSection section) {
    digestSections.add(section);
  }

  /** The parts of the digest beyond its items, in the order the features offered them. */
  public List<DigestSection> digestSections() {
    return List.copyOf(digestSections);
  }

  /** Offers what a person decided about themselves, shown on their page after what came before. */
  public void setting(HomeSection section) {
    settings.add(section);
  }

  /** What a person decided about themselves, in the order the features offered it. */
  public List<HomeSection> settings() {
    return List.copyOf(settings);
  }

  /** Offers a part of what organisers see of the bot's health, after what came before. */
  public void health(HealthSection section) {
    healthSections.add(section);
  }

  /** The parts of the bot's health, in the order the features offered them. */
  public List<HealthSection> healthSections() {
    return List.copyOf(healthSections);
  }

  /** Declares a kind of message that is sent unasked; whoever sends such messages must. */
  public void topic(Topic topic) {
    topics.add(topic);
  }

  /** What people may be sent unasked, in the order the features declared it. */
  public List<Topic> topics() {
    return List.copyOf(topics);
  }

  /** Every command, in the order the features offered them. */
  public List<Command> commands() {
    return List.copyOf(commands);
  }

  /**
   * One way to ask the bot for something.
   *
   * @param taken what reaches the bot when somebody takes it
   */
  record Way(String name, Access access, Function<Origin, Incoming> taken) {
    Incoming taken(Origin origin) {
      return taken.apply(origin);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Every command, button and form, and who may reach it: all that anybody may do. */
  List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    for (Command command : commands) {
      String word = command.names().french().get(0);
      ways.add(new Way(word, command.access(), origin -> new Incoming.TextReceived(origin, word)));
    }
    buttons.forEach(
        (action, guarded) ->
            ways.add(
                new Way(
                    action.value(),
                    guarded.access(),
                    origin -> new Incoming.ButtonPressed(origin, action, "", null))));
    forms.forEach(
        (form, guarded) -> {
          ways.add(
              new Way(
                  form.value(),
                  guarded.access(),
                  origin -> new Incoming.FormRequested(origin, form, "", null)));
          ways.add(
              new Way(
                  form.value(),
                  guarded.access(),
                  origin -> new Incoming.FormSubmitted(origin, form, "", Map.of(), null)));
        });
    return ways;
  }

  Optional<Guarded<ButtonHandler>> button(ActionId action) {
    return Optional.ofNullable(buttons.get(action));
  }

  Optional<Guarded<FormHandler>> form(FormId form) {
    return Optional.ofNullable(forms.get(form));
  }

  @SuppressWarnings("unchecked") // the map's only writer pairs a class with its handlers
  <I extends Incoming> List<HappeningHandler<I>> happenings(Class<I> type) {
    List<?> handlers = happenings.getOrDefault(type, List.of());
    return (List<HappeningHandler<I>>) handlers;
  }

  @SuppressWarnings("unchecked") // the map's only writer pairs a class with its handlers
  <E extends ProgrammeEvent> List<EventHandler<E>> events(Class<E> type) {
    List<?> handlers = events.getOrDefault(type, List.of());
    return (List<EventHandler<E>>) handlers;
  }
}
