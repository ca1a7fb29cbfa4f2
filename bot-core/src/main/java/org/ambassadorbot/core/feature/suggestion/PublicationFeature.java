package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionPublished;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;

/** Suggesters hear in which watch note their suggestion is published. */
final class PublicationFeature implements Feature {
  private final People people;
  private final ProgrammeStore programmes;
  private final Phrasebook phrasebook;
  private final Outbox outbox;

  @Inject
  PublicationFeature(
      People people, ProgrammeStore programmes, Phrasebook phrasebook, Outbox outbox) {
    this.people = people;
    this.programmes = programmes;
    this.phrasebook = phrasebook;
    this.outbox = outbox;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.event(SuggestionPublished.class, this::tell);
  }

  private void tell(SuggestionPublished event) {
    Optional<Programme> programme = programmes.find(event.programme());
    Optional<Person> suggester = people.find(event.programme(), event.suggester());
    if (programme.isEmpty() || suggester.isEmpty()) {
      return;
    }
    Texts texts = phrasebook.speaking(suggester.get().language(), programme.get().address());
    Card card =
        Card.of(
            texts.rich(
                SuggestionPhrase.PUBLISHED_NOTICE,
                Argument.with("title", event.title()),
                Argument.with("note", event.note())));
    outbox.tell(new Notice(event.programme(), event.suggester(), event.cause(), card));
  }
}
