package org.ambassadorbot.core.feature.points;

import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.Evidence;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** What other features would tell of somebody. */
public final class Told {
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);

  private final HeadlessStage stage;
  private final Person person;

  /** About the person of that name, who has written to the bot already. */
  public Told(HeadlessStage stage, String name) {
    this.stage = stage;
    Database database = stage.part(Database.class);
    this.person =
        database.read(() -> stage.part(People.class).named(PROGRAMME, name)).orElseThrow();
  }

  /** A share became known so well. */
  public void share(long share, Evidence evidence) {
    tell(new ProgrammeEvent.ShareKnown(PROGRAMME, share, person.id(), evidence, "Un article"));
  }

  /** Its author took a share back. */
  public void undo(long share) {
    tell(new ProgrammeEvent.ShareUndone(PROGRAMME, share, person.id()));
  }

  /** Anything else became true. */
  public void tell(ProgrammeEvent event) {
    stage.part(Database.class).write(() -> stage.part(Events.class).tell(event));
  }
}
