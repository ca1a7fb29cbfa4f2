package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;

/**
 * The bot's words for somebody who is not asking just now: in their language, as their programme
 * addresses people. Belongs to the caller's transaction.
 */
public final class Voice {
  private final ProgrammeStore programmes;
  private final Phrasebook phrasebook;

  @Inject
  Voice(ProgrammeStore programmes, Phrasebook phrasebook) {
    this.programmes = programmes;
    this.phrasebook = phrasebook;
  }

  public Texts to(Person person) {
    Programme programme = programmes.find(person.programme()).orElseThrow();
    return phrasebook.speaking(person.language(), programme.address());
  }
}
