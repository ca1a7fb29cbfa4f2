package org.ambassadorbot.core.dispatch;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.ambassadorbot.core.directory.Acquaintance;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.inbound.ReceiptKey;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks the path of an interaction before anybody waits for it, so that the first answer is not the
 * slowest. Everything happens in a transaction that is undone; nothing is sent.
 */
public final class Rehearsal {
  private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);
  private static final List<String> LINES = List.of("aide", "points", "suggérer https://a.example");

  private final Database database;
  private final Directory directory;
  private final Phrasebook phrasebook;
  private final Router router;

  @Inject
  Rehearsal(Database database, Directory directory, Phrasebook phrasebook, Router router) {
    this.database = database;
    this.directory = directory;
    this.phrasebook = phrasebook;
    this.router = router;
  }

  /** Rehearses in every language; repeatable. */
  public void run() {
    for (Language language : Language.values()) {
      try {
        database.write(() -> rehearse(language));
      } catch (Undone e) {
        log.debug("rehearsed in {}", language.code());
      }
    }
  }

  private void rehearse(Language language) {
    PlatformId nowhere = new PlatformId("nowhere");
    Identity nobody = new Identity(new WorkspaceId(nowhere, "rehearsal"), "nobody");
    Destination direct = new Destination.Direct(nobody);
    Origin origin =
        new Origin(
            nobody,
            language.code(),
            new ReceiptKey("rehearsal"),
            new AnswerPath(direct, direct, Set.of(AnswerKind.values())));
    Acquaintance met = directory.meetStranger(nobody, language);
    Turn turn =
        new Turn(
            met.person().with(Role.AMBASSADOR),
            met.programme(),
            phrasebook.speaking(language, FormOfAddress.FAMILIAR),
            origin);
    LINES.forEach(line -> router.route(turn, new Incoming.TextReceived(origin, line)));
    throw new Undone();
  }

  /** Undoes the transaction. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undone() {
      super("undone on purpose", null, false, false);
    }
  }
}
