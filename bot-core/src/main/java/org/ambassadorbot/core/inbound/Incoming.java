package org.ambassadorbot.core.inbound;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.place.MessageRef;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a platform and that the bot must know. What people typed comes without
 * the characters that nobody can see ({@link Wording}).
 */
public sealed interface Incoming {

  Origin origin();

  /**
   * A slash command.
   *
   * @param root the command's own name without its slash, such as {@code ambassadeur}
   * @param text what was typed after it
   */
  record CommandGiven(Origin origin, String root, String text) implements Incoming {
    public CommandGiven {
      text = Wording.clean(text);
    }
  }

  /**
   * A message to the bot: in a direct conversation, or mentioning it (the mention taken out).
   *
   * @param beneath the message of the direct conversation under which it is written, in its thread
   *     or quoting it, as {@code ChatPlatform.send} named it when the bot had sent it; null where
   *     it stands by itself
   */
  record TextReceived(Origin origin, String text, @Nullable MessageRef beneath)
      implements Incoming {
    public TextReceived {
      text = Wording.clean(text);
    }

    /** A message that stands by itself. */
    public TextReceived(Origin origin, String text) {
      this(origin, text, null);
    }
  }

  /** A message to the bot with files, in a direct conversation; the text is empty without words. */
  record FilesReceived(Origin origin, String text, List<Attachment> files) implements Incoming {
    public FilesReceived {
      text = Wording.clean(text);
      files = List.copyOf(files);
    }

    /** The files alone. */
    public FilesReceived withoutText() {
      return new FilesReceived(origin, "", files);
    }
  }

  /**
   * A button pressed.
   *
   * @param source the message the button stands in, when it can still be changed
   */
  record ButtonPressed(Origin origin, ActionId action, String argument, @Nullable MessageRef source)
      implements Incoming {}

  /** A button pressed that opens a form. */
  record FormRequested(Origin origin, FormId form, String argument, @Nullable MessageRef source)
      implements Incoming {}

  /**
   * A form sent.
   *
   * @param answers by field name; a field left empty has an empty list or is absent
   * @param source the message whose button opened the form, when it can still be changed
   */
  record FormSubmitted(
      Origin origin,
      FormId form,
      String argument,
      Map<String, List<String>> answers,
      @Nullable MessageRef source)
      implements Incoming {
    public FormSubmitted {
      answers = cleaned(answers);
    }

    private static Map<String, List<String>> cleaned(Map<String, List<String>> written) {
      return written.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey,
                  field -> field.getValue().stream().map(Wording::clean).toList()));
    }
  }

  /**
   * The sender put an emoji on a message, their own or another's; answered to the sender alone.
   *
   * @param message as {@code ChatPlatform.send} named it, when the bot had sent it
   * @param isOurs whether the bot had sent it
   */
  record ReactionAdded(Origin origin, Emoji emoji, MessageRef message, boolean isOurs)
      implements Incoming {}

  /**
   * The sender chose a message, their own or another's, for the bot to do something with.
   *
   * @param text what the message says; empty when it says nothing in words
   * @param address where the platform shows the message, if it says so
   * @param mentioned whom it mentions; each stands in the text as {@code @} and their identifier
   */
  record MessageCaptured(
      Origin origin, String text, @Nullable String address, Set<Identity> mentioned)
      implements Incoming {
    public MessageCaptured {
      text = Wording.clean(text);
      mentioned = Set.copyOf(mentioned);
    }

    /** A message in which names stand as names. */
    public MessageCaptured(Origin origin, String text, @Nullable String address) {
      this(origin, text, address, Set.of());
    }
  }

  /** The sender took an emoji back. */
  record ReactionRemoved(Origin origin, Emoji emoji, MessageRef message) implements Incoming {}

  /** A person opened the bot's page, or the platform asks what to show there. */
  record HomeOpened(Origin origin) implements Incoming {}

  /** The bot was installed for the sender, or by the sender for a team. */
  record BotInstalled(Origin origin, boolean isForOnePerson) implements Incoming {}

  /** The bot was removed from the whole workspace; the sender is whoever the platform names. */
  record BotRemoved(Origin origin) implements Incoming {}

  /** The sender joined the workspace, or a team the bot is in. */
  record PersonJoined(Origin origin) implements Incoming {}

  /** The platform shows where the sender's clock is; heard often, and mostly no news. */
  record ZoneTold(Origin origin, ZoneId zone) implements Incoming {}

  /** The platform says who the sender is, since something of it changed. */
  record ProfileTold(Origin origin, Profile profile) implements Incoming {}

  /** The sender left a team that the bot is in; of the workspace this says nothing. */
  record TeamLeft(Origin origin) implements Incoming {}

  /** The sender left the workspace, or was deactivated. */
  record PersonLeft(Origin origin) implements Incoming {}
}
