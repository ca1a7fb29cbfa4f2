package org.ambassadorbot.teams.connector;

import java.time.Clock;
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
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformGroup;
import org.ambassadorbot.core.platform.RateLimit;
import org.ambassadorbot.teams.card.AdaptiveCardRenderer;
import org.ambassadorbot.teams.card.TeamsLimits;
import org.ambassadorbot.teams.inbound.SentFiles;
import org.ambassadorbot.teams.inbound.TeamsInbound;

/** Teams, as the core sends to it. It keeps no trace by which a message in doubt could be found. */
public final class TeamsPlatform implements ChatPlatform {
  private final Pace pace;
  private final Connector connector;
  private final Sending sending;
  private final Directory directory;
  private final Teams teams;

  /**
   * Teams through one app.
   *
   * @param requestsPerSecond how much the bot calls one tenant at most
   */
  public TeamsPlatform(
      ConnectorSettings settings,
      AddressBook addresses,
      CallObserver observer,
      int requestsPerSecond,
      Clock clock) {
    this.pace =
        new Pace(
            TeamsLimits.PER_THREAD,
            List.of(new RateLimit(requestsPerSecond, Duration.ofSeconds(1))));
    this.connector = new Connector(settings, observer, clock);
    this.sending = new Sending(connector, addresses);
    this.teams = new Teams(connector, addresses);
    this.directory = new Directory(connector, addresses, teams);
  }

  /** Gets the bot's own token, if it has none yet: tells whether its credentials are good. */
  public void authenticate() throws PlatformException {
    connector.authenticate();
  }

  @Override
  public PlatformId id() {
    return TeamsInbound.TEAMS;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(false, false, true);
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public MessageRef send(Destination to, Card card, DeliveryId delivery) throws PlatformException {
    return sending.send(to, Beforehand.draw(() -> AdaptiveCardRenderer.activity(card)));
  }

  @Override
  public void update(MessageRef message, Card card) throws PlatformException {
    sending.update(message, Beforehand.draw(() -> AdaptiveCardRenderer.activity(card)));
  }

  @Override
  public void delete(MessageRef message) throws PlatformException {
    sending.delete(message);
  }

  @Override
  public Optional<MessageRef> find(Destination to, DeliveryId delivery) {
    throw new UnsupportedOperationException("Teams cannot be asked for a delivery");
  }

  @Override
  public byte[] fetch(WorkspaceId workspace, Attachment file, int largest)
      throws PlatformException {
    SentFiles.Place place =
        SentFiles.Place.of(file.reference())
            .orElseThrow(
                () ->
                    new PlatformException(
                        PlatformException.Reason.REJECTED, "no file", null, null));
    return connector.file(place, largest);
  }

  @Override
  public Profile profile(Identity identity) throws PlatformException {
    return directory.profile(identity);
  }

  @Override
  public boolean canLookUp(String words) {
    return !words.isBlank();
  }

  @Override
  public Optional<Profile> lookUp(WorkspaceId workspace, String words) throws PlatformException {
    return directory.lookUp(workspace, words);
  }

  @Override
  public void members(WorkspaceId workspace, Consumer<Profile> consumer) throws PlatformException {
    directory.members(workspace, consumer);
  }

  @Override
  public List<PlatformGroup> groups(WorkspaceId workspace) throws PlatformException {
    return teams.all(workspace);
  }

  @Override
  public void members(WorkspaceId workspace, String group, Consumer<Identity> consumer)
      throws PlatformException {
    teams.members(workspace, group, consumer);
  }
}
