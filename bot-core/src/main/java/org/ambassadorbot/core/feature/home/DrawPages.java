package org.ambassadorbot.core.feature.home;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.directory.Acquaintance;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.inbound.ReceiptKey;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.DurableOutbox;
import org.ambassadorbot.core.outbox.Target;
import org.ambassadorbot.core.page.Page;
import org.ambassadorbot.core.page.PageStore;
import org.ambassadorbot.core.page.Pages;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Database;

/** Draws pages again that may show something else by now, and do. */
final class DrawPages {
  private static final int PORTION = 200;

  private final Database database;
  private final PageStore pages;
  private final Pages marks;
  private final Drawing drawing;
  private final Directory directory;
  private final DurableOutbox outbox;

  @Inject
  DrawPages(
      Database database,
      PageStore pages,
      Pages marks,
      Drawing drawing,
      Directory directory,
      DurableOutbox outbox) {
    this.database = database;
    this.pages = pages;
    this.marks = marks;
    this.drawing = drawing;
    this.directory = directory;
    this.outbox = outbox;
  }

  /** What a page is made of. */
  record Drawing(
      ShowPage showing, Catalogue catalogue, Phrasebook phrasebook, ProgrammeStore programmes) {
    @Inject
    Drawing {}

    Card page(Acquaintance met, Identity account) {
      Destination direct = new Destination.Direct(account);
      Origin origin =
          new Origin(
              account, null, new ReceiptKey(Pages.DRAW), new AnswerPath(direct, direct, Set.of()));
      Turn turn =
          new Turn(
              met.person(),
              met.programme(),
              phrasebook.speaking(met.person().language(), met.programme().address()),
              origin);
      return showing.page(turn, catalogue);
    }
  }

  /** The pages of one person, in one transaction; what is drawn already is not drawn again. */
  void one(Run run) {
    String[] key = run.key().split(":", -1);
    ProgrammeId programme = new ProgrammeId(Long.parseLong(key[0]));
    PersonId person = new PersonId(Long.parseLong(key[1]));
    database.write(() -> pages.take(programme, person).forEach(page -> draw(programme, page)));
  }

  private void draw(ProgrammeId programme, Page page) {
    Optional<Acquaintance> met = directory.find(page.account());
    DeliveryId last = page.drawnBy();
    if (met.isEmpty() || (last != null && outbox.hasFailed(programme, last))) {
      pages.forget(programme, page.account());
      return;
    }
    Card card = drawing.page(met.get(), page.account());
    String digest = ShowPage.digest(card);
    if (!digest.equals(page.digest())) {
      target(programme, page)
          .ifPresent(
              target -> {
                PersonId person = met.get().person().id();
                DeliveryId by = outbox.draw(programme, person, target, card);
                pages.drawn(programme, page.account(), digest, by);
              });
    }
  }

  private Optional<Target> target(ProgrammeId programme, Page page) {
    DeliveryId standingIn = page.standingIn();
    return standingIn == null
        ? Optional.of(new Target.Place(new Destination.Home(page.account())))
        : outbox.standing(programme, standingIn).map(Target.Standing::new);
  }

  /** Everybody's pages in a programme that were looked at lately; may be run again. */
  void all(Run run) {
    ProgrammeId programme = new ProgrammeId(Long.parseLong(run.key()));
    PersonId after = new PersonId(0);
    for (List<PersonId> next = mark(programme, after);
        !next.isEmpty();
        next = mark(programme, after)) {
      after = next.get(next.size() - 1);
    }
  }

  private List<PersonId> mark(ProgrammeId programme, PersonId after) {
    return database.write(
        () -> {
          List<PersonId> next = pages.lookedAt(programme, after, PORTION);
          next.forEach(person -> marks.changed(programme, person));
          return next;
        });
  }

  /** A day goes by: what is coming has come nearer in every programme. */
  void everywhere() {
    pages.forgetOld();
    drawing.programmes().all().forEach(programme -> marks.changedForAll(programme.id()));
  }
}
