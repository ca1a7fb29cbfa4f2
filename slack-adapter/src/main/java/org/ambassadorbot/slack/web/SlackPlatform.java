package org.ambassadorbot.slack.web;

import com.google.gson.JsonObject;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.view.View;
import java.time.Duration;
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
import org.ambassadorbot.core.platform.Beforehand;
import org.ambassadorbot.core.platform.Capabilities;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.FoundMessage;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.platform.PlatformGroup;
import org.ambassadorbot.core.platform.RateLimit;
import org.ambassadorbot.slack.place.Profiles;
import org.ambassadorbot.slack.place.SlackMessage;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.ambassadorbot.slack.render.BlockKitRenderer;
import org.ambassadorbot.slack.render.SlackLimits;

/** Slack, as the core sees it. */
public final class SlackPlatform implements ChatPlatform, Modals {
  private static final int USERS_IN_PAGE = 200;

  private final WebCalls calls;
  private final ResponseUrlCalls responseUrls;
  private final SlackTokens tokens;
  private final BlockKitRenderer renderer = new BlockKitRenderer();
  private final Posting posting;
  private final DeliverySearch search;
  private final MessageReading reading;
  private final FileFetching files;
  private final UserGroups userGroups;
  private final UserSearch userSearch;
  private final Pace pace;

  /**
   * Slack through one client.
   *
   * @param messagesPerMinute how much the bot writes in one workspace at most
   */
  public SlackPlatform(
      SlackHttp http, SlackTokens tokens, CallObserver observer, int messagesPerMinute) {
    this.pace =
        new Pace(
            List.of(new RateLimit(1, SlackLimits.BETWEEN_POSTS_IN_CHANNEL)),
            List.of(new RateLimit(messagesPerMinute, Duration.ofMinutes(1))),
            new RateLimit(SlackLimits.CHANGES_IN_A_MINUTE, Duration.ofMinutes(1)),
            new RateLimit(SlackLimits.DRAWINGS_IN_A_MINUTE, Duration.ofMinutes(1)));
    this.calls = new WebCalls(http, observer);
    this.responseUrls = new ResponseUrlCalls(calls);
    this.tokens = tokens;
    this.posting = new Posting(calls, responseUrls, tokens, renderer);
    this.search = new DeliverySearch(calls, tokens);
    this.reading = new MessageReading(calls, tokens);
    this.files = new FileFetching(calls, tokens);
    this.userGroups = new UserGroups(calls, tokens);
    this.userSearch = new UserSearch(calls, tokens);
  }

  @Override
  public PlatformId id() {
    return SlackPlaces.PLATFORM;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(true, true, true);
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public MessageRef send(Destination to, Card card, DeliveryId delivery) throws PlatformException {
    return to.<Sending>render(new Sendings(posting, card, delivery)).send();
  }

  /** Sending to one place; a value first, since renderers throw nothing. */
  interface Sending {
    MessageRef send() throws PlatformException;
  }

  private record Sendings(Posting posting, Card card, DeliveryId delivery)
      implements Destination.Renderer<Sending> {
    @Override
    public Sending direct(Destination.Direct to) {
      return () -> posting.toPerson(to.workspace(), to.person().userId(), card, delivery);
    }

    @Override
    public Sending beneath(Destination.Beneath to) {
      return () -> posting.beneath(to, card, delivery);
    }

    @Override
    public Sending conversation(Destination.Conversation to) {
      return () -> posting.toConversation(to, card, delivery);
    }

    @Override
    public Sending whisper(Destination.Whisper to) {
      return () -> posting.toWhisper(to, card, delivery);
    }

    @Override
    public Sending home(Destination.Home to) {
      return () -> posting.toHome(to, card);
    }
  }

  @Override
  public void update(MessageRef message, Card card) throws PlatformException {
    SlackMessage slack = SlackMessage.of(message);
    switch (slack.kind()) {
      case FLEETING -> throw new PlatformException(Reason.GONE, "ephemeral", null, null);
      case ANSWERABLE -> {
        JsonObject json = Beforehand.draw(() -> posting.message(card));
        json.addProperty("replace_original", true);
        responseUrls.post(slack.value(), json, true);
      }
      case POSTED -> updatePosted(message, card);
    }
  }

  private void updatePosted(MessageRef message, Card card) throws PlatformException {
    String token = tokens.tokenOf(message.workspace());
    String blocks = Beforehand.draw(() -> renderer.json(renderer.message(card)));
    String text = Beforehand.draw(() -> renderer.notification(card));
    calls.repeatable(
        "chat.update",
        methods ->
            methods.chatUpdate(
                r ->
                    r.token(token)
                        .channel(message.conversationId())
                        .ts(message.messageId())
                        .text(text)
                        .blocksAsString(blocks)));
  }

  @Override
  public void delete(MessageRef message) throws PlatformException {
    SlackMessage slack = SlackMessage.of(message);
    try {
      switch (slack.kind()) {
        case FLEETING -> {} // gone by itself when Slack is opened again
        case ANSWERABLE -> {
          JsonObject json = new JsonObject();
          json.addProperty("delete_original", true);
          responseUrls.post(slack.value(), json, true);
        }
        case POSTED -> deletePosted(message);
      }
    } catch (PlatformException e) {
      if (e.reason() != Reason.GONE) {
        throw e;
      }
    }
  }

  private void deletePosted(MessageRef message) throws PlatformException {
    String token = tokens.tokenOf(message.workspace());
    calls.repeatable(
        "chat.delete",
        methods ->
            methods.chatDelete(
                r -> r.token(token).channel(message.conversationId()).ts(message.messageId())));
  }

  @Override
  public Optional<MessageRef> find(Destination to, DeliveryId delivery) throws PlatformException {
    return search.find(to, delivery);
  }

  @Override
  public Optional<FoundMessage> read(MessageRef message) throws PlatformException {
    return reading.read(message);
  }

  @Override
  public byte[] fetch(WorkspaceId workspace, Attachment file, int largest)
      throws PlatformException {
    return files.fetch(workspace, file, largest);
  }

  @Override
  public Profile profile(Identity identity) throws PlatformException {
    return userSearch.profile(identity.workspace(), identity.userId());
  }

  @Override
  public boolean canLookUp(String words) {
    return UserSearch.canFind(words);
  }

  @Override
  public Optional<Profile> lookUp(WorkspaceId workspace, String words) throws PlatformException {
    return UserSearch.canFind(words) ? userSearch.find(workspace, words) : Optional.empty();
  }

  @Override
  public void members(WorkspaceId workspace, Consumer<Profile> consumer) throws PlatformException {
    String token = tokens.tokenOf(workspace);
    String cursor = "";
    do {
      String from = cursor;
      UsersListResponse page =
          calls.repeatable(
              "users.list",
              methods ->
                  methods.usersList(
                      r -> r.token(token).cursor(from).limit(USERS_IN_PAGE).includeLocale(true)));
      page.getMembers().stream()
          .map(user -> Profiles.of(workspace, user))
          .filter(Profile::isPerson)
          .forEach(consumer);
      cursor = page.getResponseMetadata() == null ? "" : page.getResponseMetadata().getNextCursor();
    } while (cursor != null && !cursor.isEmpty());
  }

  @Override
  public List<PlatformGroup> groups(WorkspaceId workspace) throws PlatformException {
    return userGroups.all(workspace);
  }

  @Override
  public void members(WorkspaceId workspace, String group, Consumer<Identity> consumer)
      throws PlatformException {
    userGroups.members(workspace, group).forEach(consumer);
  }

  @Override
  public void open(WorkspaceId workspace, String triggerId, View view) throws PlatformException {
    String token = tokens.tokenOf(workspace);
    String json = renderer.json(view);
    calls.once(
        "views.open",
        methods -> methods.viewsOpen(r -> r.token(token).triggerId(triggerId).viewAsString(json)));
  }

  @Override
  public void whisper(String responseUrl, String text) throws PlatformException {
    JsonObject message = new JsonObject();
    message.addProperty("response_type", "ephemeral");
    message.addProperty("replace_original", false);
    message.addProperty("text", text);
    responseUrls.post(responseUrl, message, false);
  }
}
