package org.ambassadorbot.core.feature.administration;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Administrators give roles, take them back, and read the journal. */
final class AdministrationFeature implements Feature {
  static final Access ADMINISTRATORS = Access.only(Role.ADMINISTRATOR);
  private static final int LONGEST_NAME_SHOWN = 100;

  private final ChangeRole changing;
  private final TellRole telling;
  private final RoleOfStranger strangers;
  private final Journal journal;
  private final People people;

  @Inject
  AdministrationFeature(
      ChangeRole changing,
      TellRole telling,
      RoleOfStranger strangers,
      Journal journal,
      People people) {
    this.changing = changing;
    this.telling = telling;
    this.strangers = strangers;
    this.journal = journal;
    this.people = people;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("rôle", "rôles"), List.of("role", "roles")),
            ADMINISTRATORS,
            AdministrationPhrase.HELP_ROLE,
            this::role));
    catalogue.command(
        new Command(
            new Command.Names(List.of("journal"), List.of("audit", "journal")),
            ADMINISTRATORS,
            AdministrationPhrase.HELP_JOURNAL,
            (turn, text) -> new Reply.SayPrivately(journal.latest(turn))));
    catalogue.button(
        Journal.EXPORT,
        ADMINISTRATORS,
        (turn, argument) -> new Reply.SayPrivately(journal.export(turn)));
    catalogue.form(RoleCards.FORM, ADMINISTRATORS, new RoleHandler());
  }

  private Reply role(Turn turn, String text) {
    if (text.isBlank()) {
      return new Reply.OpenForm(RoleCards.form(turn.texts()));
    }
    RoleRequest request = RoleRequest.parse(text);
    Role role = request.role();
    if (role == null) {
      return new Reply.SayPrivately(shown(turn, request));
    }
    Card card =
        find(turn, request.person())
            .map(person -> change(turn, person, role, request.isTaking()))
            .orElseGet(() -> stranger(turn, request));
    return new Reply.SayPrivately(card);
  }

  /** Somebody whom the bot never met, if the words are an account's; else nobody. */
  private Card stranger(Turn turn, RoleRequest request) {
    Strangers.Search search = Strangers.Search.of(turn, request.person());
    return strangers.lookFor(search, request)
        ? Card.of(
            turn.texts()
                .rich(
                    AdministrationPhrase.LOOKING,
                    with("isNamed", !search.isIdentifier()),
                    with("name", search.words())))
        : unknown(turn, request.person());
  }

  /** A person alone, or a person followed by what is no role. */
  private Card shown(Turn turn, RoleRequest request) {
    String words = request.person();
    Optional<Person> person = find(turn, words);
    if (person.isPresent()) {
      return RoleCards.rolesOf(turn.texts(), person.get());
    }
    int space = words.lastIndexOf(' ');
    boolean isNamedBefore = space > 0 && find(turn, words.substring(0, space)).isPresent();
    return isNamedBefore
        ? RoleCards.roleUnknown(turn.texts(), shortened(words.substring(space + 1)))
        : stranger(turn, request);
  }

  private Card change(Turn turn, Person person, Role role, boolean isTaking) {
    ChangeRole.Result result =
        isTaking
            ? changing.take(turn.person(), person, role)
            : changing.give(turn.person(), person, role);
    telling.tell(turn.person(), person, role, result);
    return RoleCards.result(turn.texts(), person, role, result);
  }

  private Optional<Person> find(Turn turn, String words) {
    String name = words.strip();
    return name.isEmpty() ? Optional.empty() : people.named(turn.programme().id(), name);
  }

  private static Card unknown(Turn turn, String words) {
    return Card.of(
        turn.texts().rich(AdministrationPhrase.PERSON_UNKNOWN, with("name", shortened(words))));
  }

  private static String shortened(String words) {
    return words.length() > LONGEST_NAME_SHOWN
        ? words.substring(0, LONGEST_NAME_SHOWN) + "…"
        : words;
  }

  /** The form that gives or takes a role. */
  private final class RoleHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(RoleCards.form(turn.texts()));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      String words = answers.text(RoleCards.PERSON);
      Optional<Role> role =
          Arrays.stream(Role.values())
              .filter(each -> each.name().equals(answers.text(RoleCards.ROLE)))
              .findFirst();
      if (role.isEmpty()) {
        String written = shortened(answers.text(RoleCards.ROLE));
        return new Reply.FieldErrors(
            Map.of(RoleCards.ROLE, RoleCards.roleUnknown(turn.texts(), written).summary()), null);
      }
      boolean isTaking = answers.text(RoleCards.ACT).equals(RoleCards.TAKE);
      Optional<Person> person = find(turn, words);
      if (person.isPresent()) {
        return new Reply.SayPrivately(change(turn, person.get(), role.get(), isTaking));
      }
      Card card = stranger(turn, new RoleRequest(words, role.get(), isTaking));
      return card.equals(unknown(turn, words))
          ? new Reply.FieldErrors(Map.of(RoleCards.PERSON, card.summary()), null)
          : new Reply.SayPrivately(card);
    }
  }
}
