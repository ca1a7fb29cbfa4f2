package org.ambassadorbot.teams.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.Addresses;
import org.ambassadorbot.teams.card.Json;
import org.ambassadorbot.teams.inbound.Activity;
import org.ambassadorbot.teams.inbound.Member;

/**
 * Where everybody and everything can be written to, learnt from what Teams sends. Thread-safe; what
 * is learnt is durable on return.
 */
public final class AddressBook {
  private static final String CONVERSATION = "conversation:";
  private static final String PERSONAL = "personal:";
  private static final String SEEN = "seen:";
  private static final String DIRECTORY = "directory:";
  private static final String HOME = "home:";
  private static final String ANY = "any";
  private static final String TEAMS = "teams";

  private final Addresses addresses;
  private final Object teamsLock = new Object();

  public AddressBook(Addresses addresses) {
    this.addresses = addresses;
  }

  /**
   * Remembers how to write to the conversation, the people and the team of an activity.
   *
   * @return whether the sender's clock is elsewhere than when they were met before
   */
  public boolean learn(WorkspaceId workspace, Activity activity) {
    String bot = activity.botId().orElse("");
    Optional<Member> sender = activity.sender().filter(Member::isPerson);
    if (activity.isFromElsewhere()) {
      sender.ifPresent(person -> learnVisitor(workspace, activity, person));
      return false;
    }
    boolean hasMoved = sender.filter(person -> hasMoved(workspace, activity, person)).isPresent();
    Address here =
        new Address(activity.serviceUrl(), activity.conversation().base(), bot, null, null, null);
    save(workspace, CONVERSATION + here.conversationId(), here);
    save(workspace, ANY, new Address(here.serviceUrl(), "", bot, null, null, null));
    sender.ifPresent(person -> learnPerson(workspace, activity, person));
    activity.membersAdded().stream()
        .filter(Member::isPerson)
        .forEach(person -> learnMember(workspace, here, person));
    activity.teamId().ifPresent(team -> learnTeam(workspace, activity, team));
    return hasMoved;
  }

  private boolean hasMoved(WorkspaceId workspace, Activity activity, Member person) {
    Optional<String> before = find(workspace, SEEN + person.userId()).map(Address::timeZone);
    return before.isPresent() && !activity.timeZone().map(before.get()::equals).orElse(true);
  }

  /** The identifier that the directory gives somebody known by a {@code 29:} id, if ever told. */
  public Optional<String> directoryId(WorkspaceId workspace, String userId) {
    return addresses.find(workspace, DIRECTORY + userId);
  }

  Optional<Address> conversation(WorkspaceId workspace, String conversationId) {
    return find(workspace, CONVERSATION + conversationId);
  }

  /** The direct conversation with a person. */
  Optional<Address> personal(Identity person) {
    return find(person.workspace(), PERSONAL + person.userId());
  }

  /** A conversation in which a person was met, or failing that any of the workspace. */
  Optional<Address> seen(Identity person) {
    return find(person.workspace(), SEEN + person.userId()).or(() -> find(person.workspace(), ANY));
  }

  void rememberPersonal(Identity person, Address address) {
    save(person.workspace(), PERSONAL + person.userId(), address);
    save(person.workspace(), CONVERSATION + address.conversationId(), address);
  }

  Optional<MessageRef> home(Identity person) {
    return addresses
        .find(person.workspace(), HOME + person.userId())
        .map(text -> text.split(" ", 2))
        .filter(parts -> parts.length == 2)
        .map(parts -> new MessageRef(person.workspace(), parts[1], parts[0]));
  }

  void rememberHome(Identity person, MessageRef message) {
    String where = message.messageId() + " " + message.conversationId();
    addresses.save(person.workspace(), HOME + person.userId(), where);
  }

  /** The service URL of every team the bot is in, by the team's identifier. */
  Map<String, String> teams(WorkspaceId workspace) {
    Map<String, String> teams = new LinkedHashMap<>();
    stored(workspace)
        .properties()
        .forEach(team -> teams.put(team.getKey(), team.getValue().asText()));
    return teams;
  }

  private void learnPerson(WorkspaceId workspace, Activity activity, Member person) {
    Address address =
        new Address(
            activity.serviceUrl(),
            activity.conversation().base(),
            activity.botId().orElse(""),
            person.id(),
            activity.languageTag(),
            activity.timeZone().orElse(null));
    learnMember(workspace, address, person);
    if (activity.isPersonal()) {
      update(workspace, PERSONAL + person.userId(), address);
    }
  }

  /** Where the bot is no part of the conversation, only the person is worth knowing. */
  private void learnVisitor(WorkspaceId workspace, Activity activity, Member person) {
    if (find(workspace, SEEN + person.userId()).isEmpty()) {
      Address nowhere =
          new Address(
              activity.serviceUrl(), "", activity.botId().orElse(""), person.id(), null, null);
      learnMember(workspace, nowhere, person);
    }
  }

  private void learnMember(WorkspaceId workspace, Address where, Member person) {
    Address address =
        new Address(
            where.serviceUrl(),
            where.conversationId(),
            where.botId(),
            person.id(),
            where.languageTag(),
            where.timeZone());
    update(workspace, SEEN + person.userId(), address);
    String directoryId = person.directoryId();
    if (directoryId != null && !directoryId.equals(person.id())) {
      addresses.save(workspace, DIRECTORY + person.id(), directoryId);
    }
  }

  private void learnTeam(WorkspaceId workspace, Activity activity, String team) {
    boolean isGone =
        (activity.type().equals("installationUpdate") && activity.action().equals("remove"))
            || activity.membersRemoved().stream().anyMatch(activity::isBot);
    synchronized (teamsLock) {
      ObjectNode teams = stored(workspace);
      if (isGone) {
        teams.remove(team);
      } else {
        teams.put(team, activity.serviceUrl());
      }
      addresses.save(workspace, TEAMS, Json.write(teams));
    }
  }

  private ObjectNode stored(WorkspaceId workspace) {
    try {
      JsonNode teams = Json.read(addresses.find(workspace, TEAMS).orElse("{}"));
      return teams instanceof ObjectNode object ? object : Json.object();
    } catch (JsonProcessingException e) {
      return Json.object();
    }
  }

  private void update(WorkspaceId workspace, String key, Address address) {
    save(workspace, key, find(workspace, key).map(address::after).orElse(address));
  }

  private void save(WorkspaceId workspace, String key, Address address) {
    addresses.save(workspace, key, address.write());
  }

  private Optional<Address> find(WorkspaceId workspace, String key) {
    return addresses.find(workspace, key).flatMap(Address::read);
  }
}
