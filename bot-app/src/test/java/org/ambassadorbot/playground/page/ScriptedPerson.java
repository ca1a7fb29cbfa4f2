package org.ambassadorbot.playground.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ambassadorbot.core.link.Body;
import org.ambassadorbot.playground.SimulatedPerson;
import org.jspecify.annotations.Nullable;

/** Somebody to whom the bot answers by a script; remembers what was done. */
final class ScriptedPerson implements SimulatedPerson {
  private final String id;
  private final String name;
  private final Samples samples;
  private final ScriptedSimulator company;
  private final List<SeenMessage> messages = new ArrayList<>();
  private final List<String> deeds = new ArrayList<>();
  private final Map<String, SeenPicture> pictures = new HashMap<>();
  private @Nullable SeenForm form;

  ScriptedPerson(String id, String name, Samples samples, ScriptedSimulator company) {
    this.id = id;
    this.name = name;
    this.samples = samples;
    this.company = company;
  }

  /** What this person did, one line each, oldest first. */
  synchronized List<String> deeds() {
    return List.copyOf(deeds);
  }

  synchronized void hears(String conversation, String author, String text, String content) {
    hears(conversation, author, text, content, null);
  }

  private void hears(
      String conversation, String author, String text, String content, @Nullable String beneath) {
    String messageId = "m" + (messages.size() + 1);
    messages.add(message(messageId, conversation, author, text, content, beneath));
  }

  private static SeenMessage message(
      String id,
      String conversation,
      String author,
      String text,
      String content,
      @Nullable String beneath) {
    boolean isPrivate = author.equals("bot") && conversation.startsWith("#");
    return new SeenMessage(id, conversation, author, isPrivate, beneath, text, List.of(), content);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void says(String text) {
    deeds.add("says " + text);
    if (text.equals("panne")) {
      throw new IllegalStateException("as the script wants");
    }
    hears("direct", name, text, "");
    answer("direct", text);
  }

  private void answer(String conversation, String text) {
    String word = text.split(" ", 2)[0];
    hears(conversation, "bot", "réponse à " + word, samples.answerTo(word, text));
  }

  @Override
  public synchronized void writesBeneath(String messageId, String text) {
    deeds.add("writes beneath " + messageId + " " + text);
    hears("direct", name, text, "", messageId);
  }

  @Override
  public synchronized void sends(String text, String mediaType, byte[] file) {
    deeds.add("sends " + mediaType + " " + text);
    hears("direct", name, text, samples.sent(mediaType));
    pictures.put("m" + messages.size(), new SeenPicture(mediaType, new Body(file)));
    answer("direct", "photo");
  }

  @Override
  public synchronized Optional<SeenPicture> picture(String messageId) {
    return Optional.ofNullable(pictures.get(messageId));
  }

  @Override
  public synchronized void mentions(String channel, String text) {
    deeds.add("mentions " + channel + " " + text);
    company.tellAll(channel, name, text);
    answer(channel, text);
  }

  @Override
  public synchronized String posts(String channel, String text) {
    deeds.add("posts " + channel + " " + text);
    company.tellAll(channel, name, text);
    return "m" + messages.size();
  }

  @Override
  public synchronized void captures(String messageId) {
    deeds.add("captures " + messageId);
    form = samples.form(Map.of());
  }

  @Override
  public synchronized void reacts(String messageId, String emoji) {
    deeds.add("reacts " + messageId + " " + emoji);
  }

  @Override
  public synchronized void withdraws(String messageId, String emoji) {
    deeds.add("withdraws " + messageId + " " + emoji);
  }

  @Override
  public synchronized void commands(String command) {
    deeds.add("commands " + command);
    answer("direct", command.replaceFirst("^/\\S+ ", ""));
  }

  @Override
  public synchronized void opensHome() {
    deeds.add("opens home");
    messages.removeIf(message -> message.conversation().equals("home"));
    messages.add(message("home", "home", "bot", "Accueil", samples.home(), null));
  }

  @Override
  public synchronized void pressesTwice(String messageId, String label) {
    presses(messageId, label, Map.of());
    presses(messageId, label, Map.of());
  }

  @Override
  public synchronized void presses(String messageId, String label, Map<String, String> inputs) {
    deeds.add("presses " + label + " " + new TreeMap<>(inputs));
    int place = placeOf(messageId);
    if (label.equals("Modifier puis accepter")) {
      form = samples.form(Map.of());
      return;
    }
    SeenMessage before = messages.get(place);
    messages.set(
        place,
        message(messageId, before.conversation(), "bot", "C'est fait", samples.done(), null));
  }

  private int placeOf(String messageId) {
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).id().equals(messageId) && !messages.get(i).text().equals("C'est fait")) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such message: " + messageId);
  }

  @Override
  public synchronized Optional<SeenForm> form() {
    return Optional.ofNullable(form);
  }

  @Override
  public synchronized void submits(Map<String, String> answers) {
    deeds.add("submits " + new TreeMap<>(answers));
    if (!answers.getOrDefault("link", "").startsWith("https://")) {
      form = samples.form(Map.of("link", "Ce lien doit commencer par https://"));
      return;
    }
    form = null;
    hears("direct", "bot", "C'est fait", samples.done());
  }

  @Override
  public synchronized void cancels() {
    deeds.add("cancels");
    form = null;
  }

  @Override
  public synchronized List<SeenMessage> messages() {
    return List.copyOf(messages);
  }
}
