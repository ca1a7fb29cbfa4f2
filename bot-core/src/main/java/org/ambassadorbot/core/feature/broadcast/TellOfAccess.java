package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.Workspaces;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.AccessLoss;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.outbox.WorkspaceAccess;
import org.ambassadorbot.core.outbox.WorkspaceAccess.Outage;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.schedule.Run;

/**
 * Tells organisers, once, that a platform does not let the bot in: those whom it can reach
 * elsewhere; and all of them when it is over.
 */
final class TellOfAccess {
  private final WorkspaceAccess access;
  private final People people;
  private final Workspaces workspaces;
  private final Phrasebook phrasebook;
  private final Outbox outbox;
  private final Following following;

  @Inject
  TellOfAccess(
      WorkspaceAccess access,
      People people,
      Workspaces workspaces,
      Phrasebook phrasebook,
      Outbox outbox,
      Following following) {
    this.following = following;
    this.access = access;
    this.people = people;
    this.workspaces = workspaces;
    this.phrasebook = phrasebook;
    this.outbox = outbox;
  }

  /** The cards of what runs: they had been left alone while nothing could leave. */
  record Following(BroadcastStore broadcasts, BroadcastJobs jobs) {
    @Inject
    Following {}

    void goOn(ProgrammeId programme) {
      broadcasts.lookNow(programme);
      jobs.followSoon();
    }
  }

  /** Belongs to the job's transaction. */
  void lost(Run run) {
    Outage outage = Outage.parse(run.payload());
    if (access.isLasting(outage)) {
      organisers(outage)
          .filter(this::isReachable)
          .forEach(organiser -> tell(organiser, AccessPhrase.LOST, outage));
    }
  }

  /** Belongs to the job's transaction. */
  void regained(Run run) {
    Outage outage = Outage.parse(run.payload());
    organisers(outage).forEach(organiser -> tell(organiser, AccessPhrase.REGAINED, outage));
    following.goOn(workspaces.programmeOf(outage.workspace()).id());
  }

  private Stream<Person> organisers(Outage outage) {
    Programme programme = workspaces.programmeOf(outage.workspace());
    return people.holding(programme.id(), Role.ORGANISER).stream();
  }

  private boolean isReachable(Person organiser) {
    return access.isAnyOpen(people.identitiesOf(organiser.programme(), organiser.id()));
  }

  private void tell(Person organiser, AccessPhrase phrase, Outage outage) {
    Programme programme = workspaces.programmeOf(outage.workspace());
    Texts texts = phrasebook.speaking(organiser.language(), programme.address());
    AccessLoss loss = new AccessLoss(outage.workspace(), outage.since(), 0);
    String key =
        String.join(
            ":",
            "access",
            phrase.key(),
            outage.workspace().platform().value(),
            String.valueOf(outage.since().toEpochMilli()),
            String.valueOf(organiser.id().value()));
    Card card = Card.of(AccessWords.of(texts, phrase, loss, organiser.zone()));
    outbox.tell(new Notice(programme.id(), organiser.id(), key, card));
  }
}
