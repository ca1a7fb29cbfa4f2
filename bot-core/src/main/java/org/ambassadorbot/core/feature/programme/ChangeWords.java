package org.ambassadorbot.core.feature.programme;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Phrase;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;

/** Says who changed something and when, to whoever asks. */
final class ChangeWords {
  private final People people;

  @Inject
  ChangeWords(People people) {
    this.people = people;
  }

  /** A phrase that has {@code name} and {@code moment}. */
  RichText say(Turn turn, Phrase phrase, Change change) {
    return turn.texts()
        .rich(
            phrase,
            with("name", name(turn, change)),
            with("moment", turn.texts().moment(change.at(), turn.person().zone())));
  }

  String name(Turn turn, Change change) {
    return Optional.ofNullable(change.author())
        .flatMap(author -> people.find(turn.programme().id(), author))
        .map(Person::name)
        .orElseGet(() -> turn.texts().plain(ProgrammePhrase.SOMEBODY));
  }
}
