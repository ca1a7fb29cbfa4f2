package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.Voice;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/** Tells organisers what happened to a broadcast while nobody was looking. */
final class TellOrganisers {
  private final People people;
  private final Voice voice;
  private final Outbox outbox;

  @Inject
  TellOrganisers(People people, Voice voice, Outbox outbox) {
    this.people = people;
    this.voice = voice;
    this.outbox = outbox;
  }

  /** The one who confirmed it is no organiser any more: it waits as a draft for somebody else. */
  void tellRightLost(Broadcast broadcast) {
    String name = confirmer(broadcast);
    people
        .holding(broadcast.programme(), Role.ORGANISER)
        .forEach(organiser -> tell(organiser, broadcast, name));
  }

  private void tell(Person organiser, Broadcast broadcast, String name) {
    Texts texts = voice.to(organiser);
    Card card =
        Card.of(
            texts.rich(
                BroadcastPhrase.RIGHT_LOST,
                with("title", broadcast.content().message().title()),
                with("name", name)));
    String key = "broadcast:" + broadcast.read() + ":right-lost:" + organiser.id().value();
    outbox.tell(new Notice(broadcast.programme(), organiser.id(), key, card));
  }

  private String confirmer(Broadcast broadcast) {
    Broadcast.Confirmation confirmation = broadcast.confirmation();
    return confirmation == null
        ? ""
        : people.find(broadcast.programme(), confirmation.by()).map(Person::name).orElse("");
  }
}
