package org.ambassadorbot.core.outbox;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;

/**
 * Lets go of what was held back until a decent hour: what waited for one person together becomes
 * one message. Belongs to the caller's transaction.
 */
final class Holding {
  private static final int MOST_ELEMENTS = 40;
  private static final int MOST_AT_ONCE = 500;

  private final HeldStore held;
  private final People people;
  private final ProgrammeStore programmes;
  private final Phrasebook phrasebook;

  @Inject
  Holding(HeldStore held, People people, ProgrammeStore programmes, Phrasebook phrasebook) {
    this.held = held;
    this.people = people;
    this.programmes = programmes;
    this.phrasebook = phrasebook;
  }

  /** Makes ready what was held in a lane and is due now. */
  void release(WorkspaceId workspace, Instant now) {
    List<Long> due = held.due(workspace, now, MOST_AT_ONCE);
    if (!due.isEmpty()) {
      held.peopleWithSeveral(due, workspace, now).forEach(person -> group(workspace, person, now));
      held.release(due, now);
    }
  }

  private void group(WorkspaceId workspace, PersonId person, Instant now) {
    List<HeldStore.Held> all = held.of(workspace, person, now);
    List<HeldStore.Held> together = new ArrayList<>();
    int elements = 0;
    for (HeldStore.Held one : all) {
      elements += one.card().elements().size() + 2;
      if (elements <= MOST_ELEMENTS) {
        together.add(one);
      }
    }
    if (together.size() > 1) {
      words(together.get(0).programme(), person)
          .ifPresent(texts -> held.group(together, grouped(texts, together), now));
    }
  }

  private Optional<Texts> words(ProgrammeId programme, PersonId id) {
    return people
        .find(programme, id)
        .flatMap(
            person ->
                programmes
                    .find(programme)
                    .map(its -> phrasebook.speaking(person.language(), its.address())));
  }

  private static Card grouped(Texts texts, List<HeldStore.Held> together) {
    String title = texts.plain(OutboxPhrase.MEANWHILE, with("count", together.size()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    for (HeldStore.Held one : together) {
      elements.add(new CardElement.Divider());
      elements.addAll(one.card().elements());
    }
    return new Card(title, elements);
  }
}
