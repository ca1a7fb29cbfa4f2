package org.ambassadorbot.playground;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.link.Body;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a keyboard in a {@link Simulator}. Each action is one or more signed requests to the
 * bot, and returns once the bot has acknowledged them; what the bot sends afterwards appears in
 * {@link #messages} when it arrives.
 */
public interface SimulatedPerson {

  /** The identifier the platform gives this person. */
  String id();

  String name();

  /** Types in the direct conversation with the bot. */
  void says(String text);

  /**
   * Types beneath a message of the direct conversation: in its thread, or quoting it where there
   * are no threads.
   *
   * @throws IllegalArgumentException when the message is not there
   */
  void writesBeneath(String messageId, String text);

  /**
   * Sends a picture in the direct conversation with the bot, with words beside it or none.
   *
   * @param mediaType such as {@code image/jpeg}
   */
  void sends(String text, String mediaType, byte[] file);

  /** Types in a channel, mentioning the bot. */
  void mentions(String channel, String text);

  /**
   * Types in a channel to colleagues; the bot is not told.
   *
   * @return the message, as {@link SeenMessage#id} names it
   */
  String posts(String channel, String text);

  /**
   * Chooses the bot's entry in the menu of a message, whoever wrote it.
   *
   * @throws IllegalArgumentException when the message is not there
   */
  void captures(String messageId);

  /**
   * Types a slash command with its slash, such as {@code /ambassadeur points}, in the direct
   * conversation with the bot; where the platform has none, the same words without the slash.
   */
  void commands(String command);

  /** Opens the bot's page. */
  void opensHome();

  /**
   * Presses the button with this label in a message, with what stands in the message's own input
   * fields, by field name.
   *
   * @throws IllegalArgumentException when the message, or such a button in it, is not there
   */
  void presses(String messageId, String label, Map<String, String> inputs);

  /** Presses a button twice, faster than the bot can answer. */
  void pressesTwice(String messageId, String label);

  /**
   * Puts an emoji on a message.
   *
   * @param emoji its usual name, such as {@code thumbsup}; the platform may call it otherwise
   * @throws IllegalArgumentException when the message is not there
   */
  void reacts(String messageId, String emoji);

  /** Takes an emoji back. */
  void withdraws(String messageId, String emoji);

  /** The form open before this person, if any. */
  Optional<SeenForm> form();

  /**
   * Sends the open form with these answers by field name (several answers of one field separated by
   * a comma); fields left out keep what they show.
   */
  void submits(Map<String, String> answers);

  /** Closes the open form without sending it. */
  void cancels();

  /** Every message this person can see now, oldest first, in every conversation. */
  List<SeenMessage> messages();

  /** The picture that came with a message this person can see; empty when none did. */
  Optional<SeenPicture> picture(String messageId);

  /** A picture that somebody sent. */
  record SeenPicture(String mediaType, Body content) {}

  /**
   * A message as this person sees it.
   *
   * @param conversation {@code direct}, {@code home} or the channel's name
   * @param author the person's name, or {@code bot}
   * @param isPrivate whether nobody else sees it
   * @param beneath the message it answers: the one that began its thread, or that it quotes
   * @param text its words, as a transcript would print them
   * @param buttons the labels of its buttons, left to right and top to bottom
   * @param content what the platform was given, as JSON text: Block Kit, or an Adaptive Card; of a
   *     person's message, what the platform says of the files in it
   */
  record SeenMessage(
      String id,
      String conversation,
      String author,
      boolean isPrivate,
      @Nullable String beneath,
      String text,
      List<String> buttons,
      String content) {}

  /**
   * A form as this person sees it.
   *
   * @param errors a sentence by field name, after a submission that was not accepted
   * @param content what the platform was given, as JSON text
   */
  record SeenForm(
      String title,
      List<SeenField> fields,
      String submitLabel,
      Map<String, String> errors,
      String content) {}

  /** One field of a form; {@code value} is what it shows. */
  record SeenField(String name, String label, String value) {}
}
