package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.Voice;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionPublished;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;

/** Suggesters hear in which watch note their suggestion is published. */
final class PublicationFeature implements Feature {
  private final People people;
  private final Voice voice;
  private final Outbox outbox;

  @Inject
  PublicationFeature(People people, Voice voice, Outbox outbox) {
    this.people = people;
    this.voice = voice;
    this.outbox = outbox;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.event(SuggestionPublished.class, this::tell);
  }

  private void tell(SuggestionPublished event) {
    people
        .find(event.programme(), event.suggester())
        .ifPresent(suggester -> tell(event, voice.to(suggester)));
  }

  private void tell(SuggestionPublished event, Texts texts) {
    Card card =
        Card.of(
            texts.rich(
                SuggestionPhrase.PUBLISHED_NOTICE,
                Argument.with("title", event.title()),
                Argument.with("note", event.note())));
    outbox.tell(new Notice(event.programme(), event.suggester(), event.cause(), card));
  }
}
