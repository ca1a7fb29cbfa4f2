package org.ambassadorbot.core.conversation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ambassadorbot.core.inbound.Attachment;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.Capabilities;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.FoundMessage;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformGroup;

/** A platform of one workspace that keeps everything it is given. Thread-safe. */
final class RecordingPlatform implements ChatPlatform {
  private final PlatformId id;
  private final boolean hasHomePage;
  private final WorkspaceId workspace;
  private final Map<Identity, Casting> people = new LinkedHashMap<>();
  private final Map<MessageRef, Posted> messages = new LinkedHashMap<>();
  private final Map<MessageRef, String> written = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final List<Card> shown = new ArrayList<>();
  private final Map<String, List<Identity>> groups = new LinkedHashMap<>();
  private boolean isReadable = true;
  private int lostFetches;
  private boolean areGroupsHidden;
  private final List<Identity> asked = new ArrayList<>();
  private Function<Identity, Optional<PlatformException>> silence = identity -> Optional.empty();
  private int number;
  private long moment;
  private volatile Function<Destination, Optional<PlatformException.Reason>> refusals =
      to -> Optional.empty();

  /** A message as it stands now, and when it last changed. */
  record Posted(MessageRef ref, Destination to, Card card, long changedAt) {}

  RecordingPlatform(PlatformId id, boolean hasHomePage) {
    this.id = id;
    this.hasHomePage = hasHomePage;
    this.workspace = new WorkspaceId(id, "W1");
  }

  WorkspaceId workspace() {
    return workspace;
  }

  synchronized Identity add(Casting casting) {
    Identity identity = new Identity(workspace, "U" + ++number + id.value());
    people.put(identity, casting);
    return identity;
  }

  /** Somebody is called otherwise, or has another address, from now on. */
  synchronized void recast(Identity identity, Casting casting) {
    people.put(identity, casting);
  }

  synchronized void remove(Identity identity) {
    people.remove(identity);
  }

  /** Every card ever shown, oldest first. */
  synchronized List<Card> shown() {
    return List.copyOf(shown);
  }

  synchronized long now() {
    return moment;
  }

  /** What one person can see, oldest first; pages of the bot's own last. */
  synchronized List<Posted> seenBy(Identity identity) {
    List<Posted> seen = new ArrayList<>();
    messages.values().stream()
        .filter(posted -> isVisible(posted.to(), identity) && !isHome(posted))
        .forEach(seen::add);
    messages.values().stream()
        .filter(posted -> isVisible(posted.to(), identity) && isHome(posted))
        .forEach(seen::add);
    return seen;
  }

  private static boolean isHome(Posted posted) {
    return posted.to() instanceof Destination.Home;
  }

  private static boolean isVisible(Destination to, Identity identity) {
    return to.render(
        new Destination.Renderer<Boolean>() {
          @Override
          public Boolean direct(Destination.Direct direct) {
            return direct.person().equals(identity);
          }

          @Override
          public Boolean beneath(Destination.Beneath beneath) {
            return direct(beneath.conversation());
          }

          @Override
          public Boolean conversation(Destination.Conversation conversation) {
            return true;
          }

          @Override
          public Boolean whisper(Destination.Whisper whisper) {
            return whisper.userId().equals(identity.userId());
          }

          @Override
          public Boolean home(Destination.Home home) {
            return home.person().equals(identity);
          }
        });
  }

  @Override
  public PlatformId id() {
    return id;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(false, hasHomePage, true);
  }

  @Override
  public MessageRef send(Destination to, Card card, DeliveryId delivery) throws PlatformException {
    Optional<PlatformException.Reason> refusal = refusals.apply(to);
    if (refusal.isPresent()) {
      throw new PlatformException(refusal.get(), "as the test wants", null, null);
    }
    return post(to, card);
  }

  void refuses(Function<Destination, Optional<PlatformException.Reason>> why) {
    refusals = why;
  }

  synchronized MessageRef post(Destination to, Card card) {
    boolean isHome = to instanceof Destination.Home;
    String number = isHome ? "home" : "m" + (messages.size() + 1);
    MessageRef ref = new MessageRef(workspace, conversationOf(to), number);
    messages.put(ref, new Posted(ref, to, card, ++moment));
    shown.add(card);
    return ref;
  }

  private static String conversationOf(Destination to) {
    return to.render(
        new Destination.Renderer<String>() {
          @Override
          public String direct(Destination.Direct direct) {
            return direct.person().userId();
          }

          @Override
          public String beneath(Destination.Beneath beneath) {
            return direct(beneath.conversation());
          }

          @Override
          public String conversation(Destination.Conversation conversation) {
            return conversation.conversationId();
          }

          @Override
          public String whisper(Destination.Whisper whisper) {
            return whisper.conversation().conversationId();
          }

          @Override
          public String home(Destination.Home home) {
            return home.person().userId();
          }
        });
  }

  @Override
  public synchronized void update(MessageRef message, Card card) throws PlatformException {
    Posted old = messages.get(message);
    if (old == null) {
      throw new PlatformException(PlatformException.Reason.GONE, "no_message", null, null);
    }
    messages.put(message, new Posted(message, old.to(), card, ++moment));
    shown.add(card);
  }

  @Override
  public synchronized void delete(MessageRef message) {
    messages.remove(message);
  }

  @Override
  public Optional<MessageRef> find(Destination to, DeliveryId delivery) throws PlatformException {
    throw new PlatformException(PlatformException.Reason.REJECTED, "cannot look up", null, null);
  }

  /** Somebody writes to colleagues. */
  synchronized MessageRef writes(String channel, String text) {
    MessageRef ref = new MessageRef(workspace, channel, "w" + (written.size() + 1));
    written.put(ref, text);
    return ref;
  }

  /** Whether the bot may read along from now on. */
  synchronized void letsRead(boolean isAllowed) {
    isReadable = isAllowed;
  }

  @Override
  public synchronized Optional<FoundMessage> read(MessageRef message) {
    return Optional.ofNullable(written.get(message))
        .filter(text -> isReadable)
        .map(text -> new FoundMessage(text, "https://chat.example/" + message.messageId()));
  }

  /** Somebody sends a file to the bot. */
  synchronized Attachment uploads(String mediaType, byte[] file) {
    String reference = "file" + (files.size() + 1);
    files.put(reference, file);
    return new Attachment(mediaType, reference);
  }

  /** The next files cannot be had. */
  synchronized void losesFetches(int number) {
    lostFetches = number;
  }

  @Override
  public synchronized byte[] fetch(WorkspaceId of, Attachment file, int largest)
      throws PlatformException {
    if (lostFetches > 0) {
      lostFetches--;
      throw new PlatformException(
          PlatformException.Reason.UNAVAILABLE, "as the test wants", null, null);
    }
    byte[] bytes = files.get(file.reference());
    if (bytes == null || !isReadable) {
      throw new PlatformException(
          bytes == null ? PlatformException.Reason.GONE : PlatformException.Reason.UNAUTHORISED,
          "as the test wants",
          null,
          null);
    }
    if (bytes.length > largest) {
      throw new PlatformException(PlatformException.Reason.REJECTED, "too large", null, null);
    }
    return bytes;
  }

  @Override
  public synchronized Profile profile(Identity identity) throws PlatformException {
    asked.add(identity);
    Optional<PlatformException> why = silence.apply(identity);
    if (why.isPresent()) {
      throw why.get();
    }
    Casting casting = people.get(identity);
    if (casting == null) {
      throw new PlatformException(
          PlatformException.Reason.RECIPIENT_UNREACHABLE, "no_user", null, null);
    }
    return profile(identity, casting);
  }

  /** Whom it was asked about, oldest first. */
  synchronized List<Identity> asked() {
    return List.copyOf(asked);
  }

  /** From now on it does not say who somebody is, for the reason given. */
  synchronized void isSilentOn(Function<Identity, Optional<PlatformException>> why) {
    silence = why;
  }

  @Override
  public boolean canLookUp(String words) {
    return words.matches("U\\d+" + id.value()) || words.contains("@");
  }

  @Override
  public synchronized Optional<Profile> lookUp(WorkspaceId of, String words) {
    return people.entrySet().stream()
        .filter(
            entry ->
                entry.getKey().userId().equals(words) || words.equals(entry.getValue().email()))
        .findFirst()
        .map(entry -> profile(entry.getKey(), entry.getValue()));
  }

  private static Profile profile(Identity identity, Casting casting) {
    return new Profile(
        identity,
        casting.name(),
        casting.email(),
        Language.ofTag(casting.languageTag()).orElse(null),
        ZoneId.of(casting.zone()),
        casting.isAdministrator(),
        true);
  }

  /** Keeps a group of these people. */
  synchronized void gathers(String group, List<Identity> members) {
    groups.put(group, List.copyOf(members));
  }

  synchronized void dissolves(String group) {
    groups.remove(group);
  }

  /** From now on nobody may read who is in which group. */
  synchronized void hidesGroups(boolean isHidden) {
    areGroupsHidden = isHidden;
  }

  private void checkRight() throws PlatformException {
    if (areGroupsHidden) {
      throw new PlatformException(
          PlatformException.Reason.UNAUTHORISED, "missing_scope", null, null);
    }
  }

  @Override
  public synchronized List<PlatformGroup> groups(WorkspaceId of) throws PlatformException {
    checkRight();
    return groups.keySet().stream().map(name -> new PlatformGroup(of, idOf(name), name)).toList();
  }

  private static String idOf(String group) {
    return "g:" + Integer.toHexString(group.hashCode());
  }

  @Override
  public synchronized void members(WorkspaceId of, String group, Consumer<Identity> consumer)
      throws PlatformException {
    checkRight();
    for (Map.Entry<String, List<Identity>> one : groups.entrySet()) {
      if (idOf(one.getKey()).equals(group)) {
        one.getValue().forEach(consumer);
        return;
      }
    }
    throw new PlatformException(PlatformException.Reason.GONE, "no_group", null, null);
  }

  @Override
  public synchronized void members(WorkspaceId of, Consumer<Profile> consumer) {
    people.forEach((identity, casting) -> consumer.accept(profile(identity, casting)));
  }
}
