package org.ambassadorbot.core.feature.people;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.directory.JoinPeople;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.PersonCodeStore;
import org.ambassadorbot.core.directory.Voice;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.AddressTaken;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.reply.Reply;

/** Somebody known under two addresses shows, by a code, that both accounts are theirs. */
final class LinkFeature implements Feature {
  private final PersonCodeStore codes;
  private final JoinPeople joining;
  private final People people;
  private final Voice voice;
  private final Outbox outbox;

  @Inject
  LinkFeature(
      PersonCodeStore codes, JoinPeople joining, People people, Voice voice, Outbox outbox) {
    this.codes = codes;
    this.joining = joining;
    this.people = people;
    this.voice = voice;
    this.outbox = outbox;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            Command.Names.of("relier", "link"),
            Access.everybody(),
            LinkPhrase.HELP_LINK,
            (turn, text) ->
                new Reply.SayPrivately(text.isBlank() ? issue(turn) : redeem(turn, text))));
    catalogue.event(AddressTaken.class, this::ask);
    catalogue.event(PeopleJoined.class, event -> codes.forget(event.gone()));
    catalogue.event(PersonErased.class, event -> codes.forget(event.person()));
    catalogue.event(ProgrammesJoined.class, event -> codes.forget(event.gone()));
  }

  /** Only the person can say whether whoever has their new address is themselves. */
  private void ask(AddressTaken taken) {
    people
        .find(taken.programme(), taken.person())
        .ifPresent(
            person -> {
              Texts texts = voice.to(person);
              RichText said = texts.rich(LinkPhrase.ADDRESS_TAKEN);
              Card card =
                  Card.of(
                      said.words(),
                      new CardElement.Paragraph(said),
                      new CardElement.Paragraph(texts.rich(LinkPhrase.ADDRESS_TAKEN_NEXT)));
              String key =
                  "people:address-taken:%d:%d"
                      .formatted(taken.person().value(), taken.bearer().value());
              outbox.tell(new Notice(taken.programme(), taken.person(), key, card));
            });
  }

  private Card issue(Turn turn) {
    Argument code = with("code", codes.issue(turn.person()));
    Argument minutes = with("minutes", PersonCodeStore.LIFETIME.toMinutes());
    RichText said = turn.texts().rich(LinkPhrase.CODE, code, minutes);
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Paragraph(turn.texts().rich(LinkPhrase.CODE_NEXT, code)));
  }

  /** The account that types the code goes on; the one it comes from joins it. */
  private Card redeem(Turn turn, String code) {
    Optional<Person> other =
        codes
            .redeem(turn.programme().id(), code)
            .flatMap(person -> people.find(turn.programme().id(), person));
    if (other.isEmpty()) {
      return said(turn, LinkPhrase.CODE_WRONG);
    }
    if (other.get().id().equals(turn.person().id())) {
      return said(turn, LinkPhrase.CODE_OWN);
    }
    joining.join(other.get(), turn.person());
    return said(turn, LinkPhrase.LINKED);
  }

  private static Card said(Turn turn, LinkPhrase phrase) {
    return Card.of(turn.texts().rich(phrase));
  }
}
