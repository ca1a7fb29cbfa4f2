package org.ambassadorbot.teams.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.Beforehand;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.teams.card.Json;
import org.ambassadorbot.teams.inbound.ConversationName;

/** Brings a message to each kind of place. */
final class Sending {
  private final Connector connector;
  private final AddressBook addresses;

  Sending(Connector connector, AddressBook addresses) {
    this.connector = connector;
    this.addresses = addresses;
  }

  MessageRef send(Destination to, ObjectNode activity) throws PlatformException {
    return to.render(new Places(activity)).run();
  }

  void update(MessageRef message, ObjectNode activity) throws PlatformException {
    String url = known(message).serviceUrl();
    connector.update(url, message.conversationId(), message.messageId(), activity);
  }

  void delete(MessageRef message) throws PlatformException {
    String url = known(message).serviceUrl();
    connector.delete(url, message.conversationId(), message.messageId());
  }

  private Address known(MessageRef message) throws PlatformException {
    String base = new ConversationName(message.conversationId()).base();
    return conversation(message.workspace(), base);
  }

  private Address conversation(WorkspaceId workspace, String base) throws PlatformException {
    return Beforehand.lookUp(() -> addresses.conversation(workspace, base))
        .orElseThrow(() -> new PlatformException(Reason.GONE, "unknown conversation", null, null));
  }

  private MessageRef toConversation(Destination.Conversation place, ObjectNode activity)
      throws PlatformException {
    Address address = conversation(place.workspace(), place.conversationId());
    ConversationName name = ConversationName.of(place.conversationId(), place.threadId());
    String id = connector.send(address.serviceUrl(), name.value(), activity);
    return new MessageRef(place.workspace(), name.holding(id), id);
  }

  private MessageRef toPerson(Identity person, ObjectNode activity) throws PlatformException {
    Address address = personal(person);
    String id = connector.send(address.serviceUrl(), address.conversationId(), activity);
    return new MessageRef(person.workspace(), address.conversationId(), id);
  }

  private Address personal(Identity person) throws PlatformException {
    return Beforehand.lookUp(
        () -> {
          Address known = addresses.personal(person).orElse(null);
          return known == null ? open(person) : known;
        });
  }

  private Address open(Identity person) throws PlatformException {
    Address met =
        addresses
            .seen(person)
            .orElseThrow(
                () -> new PlatformException(Reason.RECIPIENT_UNREACHABLE, "never met", null, null));
    String user = met.userId() == null ? person.userId() : met.userId();
    String id = create(met, user, person.workspace().externalId());
    Address opened = new Address(met.serviceUrl(), id, met.botId(), user, null, null);
    addresses.rememberPersonal(person, opened);
    return opened;
  }

  private String create(Address met, String user, String tenant) throws PlatformException {
    ObjectNode parameters = Json.object().put("isGroup", false).put("tenantId", tenant);
    parameters.putObject("bot").put("id", met.botId());
    parameters.putArray("members").addObject().put("id", user);
    parameters.putObject("channelData").putObject("tenant").put("id", tenant);
    try {
      return connector.createConversation(met.serviceUrl(), parameters);
    } catch (PlatformException e) {
      if (e.reason() == Reason.GONE) {
        throw new PlatformException(Reason.RECIPIENT_UNREACHABLE, "nobody there", null, e);
      }
      throw e;
    }
  }

  private MessageRef toHome(Identity person, ObjectNode activity) throws PlatformException {
    MessageRef shown = addresses.home(person).orElse(null);
    if (shown != null) {
      try {
        update(shown, activity);
        return shown;
      } catch (PlatformException e) {
        if (e.reason() != Reason.GONE) {
          throw e;
        }
      }
    }
    MessageRef sent = toPerson(person, activity);
    addresses.rememberHome(person, sent);
    return sent;
  }

  private MessageRef whisper(Destination.Whisper whisper, ObjectNode activity)
      throws PlatformException {
    Identity person = new Identity(whisper.workspace(), whisper.userId());
    Address personal;
    try {
      personal = personal(person);
    } catch (PlatformException e) {
      if (e.reason() != Reason.RECIPIENT_UNREACHABLE) {
        throw e;
      }
      return targeted(whisper, activity);
    }
    String id = connector.send(personal.serviceUrl(), personal.conversationId(), activity);
    return new MessageRef(person.workspace(), personal.conversationId(), id);
  }

  private MessageRef targeted(Destination.Whisper whisper, ObjectNode activity)
      throws PlatformException {
    Destination.Conversation place = whisper.conversation();
    Address address = conversation(place.workspace(), place.conversationId());
    Identity person = new Identity(place.workspace(), whisper.userId());
    String user =
        Beforehand.lookUp(() -> addresses.seen(person))
            .map(Address::userId)
            .orElse(whisper.userId());
    activity.putObject("recipient").put("id", user).put("isTargeted", true);
    ConversationName name = ConversationName.of(place.conversationId(), place.threadId());
    String id = connector.sendTargeted(address.serviceUrl(), name.value(), activity);
    return new MessageRef(place.workspace(), name.holding(id), id);
  }

  /** A call still to be made, which may fail. */
  private interface Delivery {
    MessageRef run() throws PlatformException;
  }

  /** How a message gets to each kind of place. */
  private final class Places implements Destination.Renderer<Delivery> {
    private final ObjectNode activity;

    Places(ObjectNode activity) {
      this.activity = activity;
    }

    @Override
    public Delivery direct(Destination.Direct direct) {
      return () -> toPerson(direct.person(), activity);
    }

    @Override
    public Delivery beneath(Destination.Beneath beneath) {
      return direct(beneath.conversation()); // a chat with the bot has no threads
    }

    @Override
    public Delivery conversation(Destination.Conversation conversation) {
      return () -> toConversation(conversation, activity);
    }

    @Override
    public Delivery whisper(Destination.Whisper whisper) {
      return () -> Sending.this.whisper(whisper, activity);
    }

    @Override
    public Delivery home(Destination.Home home) {
      return () -> toHome(home.person(), activity);
    }
  }
}
