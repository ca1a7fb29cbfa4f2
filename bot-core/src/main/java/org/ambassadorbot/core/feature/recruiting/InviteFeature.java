package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Strangers;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/**
 * Ambassadors and organisers propose the programme to a colleague, who decides; one whom the bot
 * never met is looked for on the platform first.
 */
final class InviteFeature implements Feature {
  static final Access INVITERS = Access.only(Role.AMBASSADOR, Role.ORGANISER);
  private static final int LONGEST_SHOWN = 100;

  private final Recruit recruit;
  private final People people;
  private final InviteStranger strangers;

  @Inject
  InviteFeature(Recruit recruit, People people, InviteStranger strangers) {
    this.recruit = recruit;
    this.people = people;
    this.strangers = strangers;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("inviter"), List.of("invite", "nominate")),
            INVITERS,
            CandidatePhrase.HELP_INVITE,
            (turn, text) ->
                text.isBlank()
                    ? new Reply.OpenForm(CandidateForms.invite(turn.texts()))
                    : new Reply.SayPrivately(invite(turn, text))));
    catalogue.form(CandidateForms.INVITE, INVITERS, new InviteHandler());
  }

  private Card invite(Turn turn, String words) {
    Optional<Person> known = people.named(turn.programme().id(), words);
    return known
        .filter(person -> isReachable(person) || turn.person().id().equals(person.id()))
        .map(person -> nominate(turn, person))
        .orElseGet(() -> lookFor(turn, known.map(Person::email).orElse(words), words));
  }

  /** Whoever is only on the company's list has no account to be written to yet. */
  private boolean isReachable(Person person) {
    return !people.presentAccountsOf(person.programme(), person.id()).isEmpty();
  }

  private Card nominate(Turn turn, Person nominee) {
    return said(turn, recruit.nominate(turn.person(), nominee), nominee.name());
  }

  private Card lookFor(Turn turn, String wanted, String words) {
    Strangers.Search search = Strangers.Search.of(turn, wanted);
    String shown = words.substring(0, Math.min(LONGEST_SHOWN, words.length()));
    if (!strangers.lookFor(search)) {
      return said(turn, CandidatePhrase.INVITE_UNKNOWN, shown);
    }
    return said(
        turn,
        search.isIdentifier()
            ? CandidatePhrase.INVITE_LOOKING_UNNAMED
            : CandidatePhrase.INVITE_LOOKING,
        shown);
  }

  private static Card said(Turn turn, CandidatePhrase phrase, String name) {
    return Card.of(turn.texts().rich(phrase, Argument.with("name", name)));
  }

  /** The form in which somebody is proposed. */
  private final class InviteHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(CandidateForms.invite(turn.texts()));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      return new Reply.SayPrivately(invite(turn, answers.text(CandidateForms.PERSON)));
    }
  }
}
