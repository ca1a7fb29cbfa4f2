package org.ambassadorbot.core.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ambassadorbot.core.inbound.Attachment;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;

/**
 * A chat platform, seen from the core. Every method blocks until the platform has answered or a
 * deadline of a few seconds has passed, never waits for a rate limit, never retries by itself, and
 * may be called from any thread. What fails before anything leaves is thrown as a refusal or as
 * {@code UNAVAILABLE}, see {@link Beforehand}; any other exception means that nobody knows what
 * happened.
 */
public interface ChatPlatform {

  PlatformId id();

  Capabilities capabilities();

  /** How fast {@link #send}, {@link #update} and {@link #delete} may be called together. */
  default Pace pace() {
    return Pace.UNLIMITED;
  }

  /**
   * Sends a message. Not repeatable: twice is two messages, except to a {@link Destination.Home}. A
   * card too long for the platform is shortened at a word, never refused.
   *
   * @param delivery sent along, out of sight, so that {@link #find} can recognise the message
   * @return where the message stands; for a place that keeps no message, a reference that {@link
   *     #update} refuses with {@code GONE}
   */
  MessageRef send(Destination to, Card card, DeliveryId delivery) throws PlatformException;

  /** Replaces what a message shows; repeatable. */
  void update(MessageRef message, Card card) throws PlatformException;

  /** Takes a message away; repeatable, since a message already gone is a success. */
  void delete(MessageRef message) throws PlatformException;

  /**
   * Looks for a message in doubt; only where {@link Capabilities#findsDeliveries}. {@code
   * AMBIGUOUS} means that this message can never be found; it is not asked for again.
   *
   * @return the message, or empty when the platform is certain that it never arrived
   */
  Optional<MessageRef> find(Destination to, DeliveryId delivery) throws PlatformException;

  /**
   * What a message of one person to others says; repeatable.
   *
   * @return empty where the bot may not read, and when the message is gone or the bot's own
   */
  default Optional<FoundMessage> read(MessageRef message) throws PlatformException {
    return Optional.empty();
  }

  /**
   * The bytes of a file that somebody sent to the bot, in the minutes after they did; repeatable.
   *
   * @param largest how many bytes are welcome; a larger file is {@code REJECTED}
   */
  default byte[] fetch(WorkspaceId workspace, Attachment file, int largest)
      throws PlatformException {
    throw new UnsupportedOperationException(id() + " brings no files");
  }

  /** What the platform says of a user; repeatable. */
  Profile profile(Identity identity) throws PlatformException;

  /** Whether {@link #lookUp} may find somebody by such words; asks nobody. */
  default boolean canLookUp(String words) {
    return false;
  }

  /**
   * The user whom words name, whether the bot has met them or not: by an identifier, as a mention
   * or a person field gives it, by an address or, where the platform can, by a full name that
   * nobody else bears; repeatable.
   *
   * @return empty when nobody is called so, and when several are
   */
  default Optional<Profile> lookUp(WorkspaceId workspace, String words) throws PlatformException {
    return Optional.empty();
  }

  /** Hands over every member of a workspace whom the bot can reach, page by page; repeatable. */
  void members(WorkspaceId workspace, Consumer<Profile> consumer) throws PlatformException;

  /**
   * The groups of people that the platform keeps in a workspace and the bot may read; repeatable.
   * Only where {@link Capabilities#hasGroups}.
   */
  default List<PlatformGroup> groups(WorkspaceId workspace) throws PlatformException {
    throw new UnsupportedOperationException(id() + " keeps no groups");
  }

  /**
   * Hands over every account in one of those groups, whoever stands behind it; repeatable. A group
   * that is no more, or out of the bot's sight, is {@code GONE}; a failure means that not everybody
   * was handed over.
   *
   * @param group the platform's own name of it
   */
  default void members(WorkspaceId workspace, String group, Consumer<Identity> consumer)
      throws PlatformException {
    throw new UnsupportedOperationException(id() + " keeps no groups");
  }
}
