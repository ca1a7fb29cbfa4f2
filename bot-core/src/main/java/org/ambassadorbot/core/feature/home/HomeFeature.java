package org.ambassadorbot.core.feature.home;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.inbound.Incoming.BotInstalled;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.reply.Reply;

/** Everybody is welcomed once, and spoken to in their language. */
final class HomeFeature implements Feature {
  private final HomeStore store;
  private final People people;
  private final Phrasebook phrasebook;

  @Inject
  HomeFeature(HomeStore store, People people, Phrasebook phrasebook) {
    this.store = store;
    this.people = people;
    this.phrasebook = phrasebook;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("langue"), List.of("language")),
            Access.everybody(),
            HomePhrase.HELP_LANGUAGE,
            this::language));
    catalogue.button(HomeCards.SPEAK, Access.everybody(), this::choose);
    catalogue.happening(BotInstalled.class, this::installed);
  }

  private Reply installed(Turn turn, BotInstalled installed) {
    boolean isFirst = installed.isForOnePerson() && store.welcome(turn.person());
    return isFirst ? new Reply.Say(HomeCards.welcome(turn)) : new Reply.Nothing();
  }

  private Reply language(Turn turn, String text) {
    if (text.isBlank()) {
      return new Reply.SayPrivately(
          HomeCards.languages(turn, phrasebook, HomePhrase.LANGUAGE_CHOICE));
    }
    return named(text)
        .<Reply>map(language -> new Reply.SayPrivately(speak(turn, language)))
        .orElseGet(
            () ->
                new Reply.SayPrivately(
                    HomeCards.languages(turn, phrasebook, HomePhrase.LANGUAGE_UNKNOWN)));
  }

  private static Optional<Language> named(String text) {
    return switch (Normaliser.normalise(text.strip())) {
      case "fr", "francais", "french" -> Optional.of(Language.FRENCH);
      case "en", "anglais", "english" -> Optional.of(Language.ENGLISH);
      default -> Language.ofTag(text.strip());
    };
  }

  private Reply choose(Turn turn, String code) {
    return Language.ofTag(code)
        .<Reply>map(language -> new Reply.ReplaceSource(speak(turn, language)))
        .orElseGet(() -> language(turn, ""));
  }

  private Card speak(Turn turn, Language language) {
    people.speak(turn.person(), language);
    Texts texts = phrasebook.speaking(language, turn.programme().address());
    return Card.of(texts.rich(HomePhrase.LANGUAGE_CHOSEN));
  }
}
