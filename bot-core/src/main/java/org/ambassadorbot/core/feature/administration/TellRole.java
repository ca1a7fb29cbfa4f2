package org.ambassadorbot.core.feature.administration;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import org.ambassadorbot.core.directory.Voice;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/** Tells people that their roles changed, in their own language. */
final class TellRole {
  private final Voice voice;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  TellRole(Voice voice, Outbox outbox, Clock clock) {
    this.voice = voice;
    this.outbox = outbox;
    this.clock = clock;
  }

  void tell(Person actor, Person person, Role role, ChangeRole.Result result) {
    if (!result.isChange() || person.id().equals(actor.id())) {
      return;
    }
    Texts texts = voice.to(person);
    Card card =
        Card.of(
            texts.rich(
                phraseOf(role, result),
                with("name", actor.name()),
                with("role", RoleCards.name(texts, role))));
    String key =
        String.join(
            ":",
            "role",
            String.valueOf(person.id().value()),
            role.name(),
            result.name(),
            String.valueOf(clock.millis()));
    outbox.tell(new Notice(actor.programme(), person.id(), key, card));
  }

  private static AdministrationPhrase phraseOf(Role role, ChangeRole.Result result) {
    if (result == ChangeRole.Result.TAKEN) {
      return AdministrationPhrase.TOLD_TAKEN;
    }
    return role == Role.AMBASSADOR
        ? AdministrationPhrase.TOLD_AMBASSADOR
        : AdministrationPhrase.TOLD_GIVEN;
  }
}
