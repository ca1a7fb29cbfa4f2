package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Seen;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenField;
import org.ambassadorbot.playground.SimulatedPerson.SeenForm;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;

/** Somebody in front of a make-believe platform. */
abstract class PlatformActor implements Actor {
  private final PlatformStage stage;
  private final SimulatedPerson person;
  private final Map<String, String> known = new HashMap<>();

  PlatformActor(PlatformStage stage, SimulatedPerson person) {
    this.stage = stage;
    this.person = person;
  }

  /** Looks for a form in what came, and opens it. */
  abstract void takeUpForm(List<SeenMessage> news);

  SimulatedPerson person() {
    return person;
  }

  PlatformStage stage() {
    return stage;
  }

  void act(Runnable action) {
    stage.open();
    person.cancels();
    actOnForm(action);
  }

  void actOnForm(Runnable action) {
    known.clear();
    shown().forEach(message -> known.put(message.id(), message.content()));
    carryOut(action);
    takeUpForm(shown().stream().filter(this::isNew).toList());
  }

  void carryOut(Runnable action) {
    action.run();
    stage.settle();
  }

  private List<SeenMessage> shown() {
    return person.messages().stream().filter(each -> each.author().equals("bot")).toList();
  }

  private boolean isNew(SeenMessage message) {
    return !message.content().equals(known.get(message.id()));
  }

  @Override
  public String id() {
    return person.id();
  }

  @Override
  public String name() {
    return person.name();
  }

  @Override
  public void says(String text) {
    act(() -> person.says(text));
  }

  @Override
  public void writesBeneath(String words, String text) {
    String message = messageSaying(words);
    act(() -> person.writesBeneath(message, text));
  }

  @Override
  public void sends(String text, String mediaType, byte[] file) {
    act(() -> person.sends(text, mediaType, file));
  }

  @Override
  public void mentions(String text) {
    act(() -> person.mentions("general", text));
  }

  @Override
  public void commands(String text) {
    act(() -> person.commands("/ambassadeur " + text));
  }

  @Override
  public void presses(String label) {
    String message = messageWith(label);
    act(() -> person.presses(message, label, Map.of()));
  }

  @Override
  public void pressesTwice(String label) {
    String message = messageWith(label);
    act(() -> person.pressesTwice(message, label));
  }

  @Override
  public void reacts(String words, String emoji) {
    String message = messageSaying(words);
    act(() -> person.reacts(message, emoji));
  }

  @Override
  public void withdraws(String words, String emoji) {
    String message = messageSaying(words);
    act(() -> person.withdraws(message, emoji));
  }

  @Override
  public void captures(String message) {
    String written = person.posts("general", message);
    act(() -> person.captures(written));
  }

  @Override
  public void marks(String message, String emoji) {
    String written = person.posts("general", message);
    act(() -> person.reacts(written, emoji));
  }

  private String messageSaying(String words) {
    return newest(message -> plain(message.text()).contains(words))
        .orElseThrow(() -> new NoSuchElementException("no message " + words + " in " + screen()));
  }

  private String messageWith(String label) {
    return newest(message -> message.buttons().contains(label))
        .orElseThrow(() -> new NoSuchElementException("no button " + label + " in " + screen()));
  }

  private Optional<String> newest(Predicate<SeenMessage> wanted) {
    return shown().stream().filter(wanted).reduce((older, newer) -> newer).map(SeenMessage::id);
  }

  @Override
  public Optional<String> formTitle() {
    return person.form().map(SeenForm::title);
  }

  @Override
  public Map<String, String> formValues() {
    return person.form().map(SeenForm::fields).orElse(List.of()).stream()
        .collect(Collectors.toMap(SeenField::name, SeenField::value));
  }

  @Override
  public Map<String, String> formErrors() {
    return person.form().map(SeenForm::errors).orElse(Map.of()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> plain(each.getValue())));
  }

  @Override
  public void seesRefusal(String field, String words) {
    assertThat(formErrors()).as("what the form tells %s", name()).containsKey(field);
  }

  static String plain(String text) {
    return new Seen(text, List.of(), false).text();
  }

  @Override
  public void submits(Map<String, String> answers) {
    actOnForm(() -> person.submits(answers));
  }

  @Override
  public List<Seen> screen() {
    return shown().stream()
        .map(message -> new Seen(message.text(), message.buttons(), isNew(message)))
        .toList();
  }
}
