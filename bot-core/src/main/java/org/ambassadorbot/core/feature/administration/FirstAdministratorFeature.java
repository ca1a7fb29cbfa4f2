package org.ambassadorbot.core.feature.administration;

import jakarta.inject.Inject;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.Workspaces;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.inbound.Incoming.BotInstalled;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/**
 * Whoever installs the bot in a workspace first administers the programme, and organises it; those
 * who install it for themselves afterwards do not.
 */
final class FirstAdministratorFeature implements Feature {
  private final Workspaces workspaces;
  private final People people;
  private final Audit audit;

  @Inject
  FirstAdministratorFeature(Workspaces workspaces, People people, Audit audit) {
    this.workspaces = workspaces;
    this.people = people;
    this.audit = audit;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.happening(BotInstalled.class, this::installed);
  }

  private Reply installed(Turn turn, BotInstalled installed) {
    Person person = turn.person();
    if (workspaces.isFirstInstaller(installed.origin().workspace(), person.id())) {
      give(person, Role.ADMINISTRATOR);
      give(person, Role.ORGANISER);
    }
    return new Reply.Nothing();
  }

  private void give(Person person, Role role) {
    if (people.give(person, role)) {
      audit.record(person, "role.given", "person:" + person.id().value(), role.name());
    }
  }
}
