package org.ambassadorbot.core.dispatch;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** What the bot says when no feature answers. */
final class Replies {
  static final String HELP = "aide";
  private static final String JOIN = "rejoindre";
  private static final int MOST_NAMES = 5;

  private final People people;

  @Inject
  Replies(People people) {
    this.people = people;
  }

  /** Not understood: the nearest commands this person may use, or may by joining, as buttons. */
  Reply notUnderstood(Turn turn, List<Command> nearest) {
    Texts texts = turn.texts();
    List<Button> buttons = new ArrayList<>();
    nearest.stream()
        .filter(command -> isWorthProposing(command.access(), turn.person()))
        .map(command -> command.names().in(texts.language()).get(0))
        .forEach(word -> buttons.add(Button.press(word, Router.RUN, word)));
    boolean isGuess = !buttons.isEmpty();
    buttons.add(Button.press(texts.plain(DispatchPhrase.HELP_LABEL), Router.RUN, HELP));
    DispatchPhrase phrase = isGuess ? DispatchPhrase.DID_YOU_MEAN : DispatchPhrase.NOT_UNDERSTOOD;
    return new Reply.SayPrivately(
        Card.of(
            texts.plain(phrase),
            new CardElement.Paragraph(texts.rich(phrase)),
            new CardElement.Buttons(buttons)));
  }

  private static boolean isWorthProposing(Access access, Person person) {
    return access.allows(person) || access.roles().contains(Role.AMBASSADOR);
  }

  /** Not allowed: who could do it instead. */
  Reply notAllowed(Turn turn, Access access) {
    Texts texts = turn.texts();
    List<String> roles =
        access.roles().stream().sorted().map(role -> texts.plain(RolePhrase.of(role))).toList();
    List<String> holders =
        access.roles().stream().sorted().flatMap(role -> holders(turn, role)).distinct().toList();
    if (holders.isEmpty()) {
      return privately(texts, DispatchPhrase.NOT_ALLOWED_NOBODY, with("roles", texts.list(roles)));
    }
    return privately(
        texts,
        DispatchPhrase.NOT_ALLOWED,
        with("roles", texts.list(roles)),
        with("names", texts.list(holders.subList(0, Math.min(MOST_NAMES, holders.size())))));
  }

  private Stream<String> holders(Turn turn, Role role) {
    return people.holding(turn.programme().id(), role).stream().map(Person::name);
  }

  /** For ambassadors only: how to become one. */
  Reply joinFirst(Turn turn) {
    Texts texts = turn.texts();
    Button join = Button.press(texts.plain(DispatchPhrase.JOIN_LABEL), Router.RUN, JOIN).primary();
    return new Reply.SayPrivately(
        Card.of(
            texts.plain(DispatchPhrase.JOIN_FIRST),
            new CardElement.Paragraph(texts.rich(DispatchPhrase.JOIN_FIRST)),
            new CardElement.Buttons(List.of(join))));
  }

  /** A button or a form of which nothing is known any more. */
  Reply outdated(Turn turn) {
    return privately(turn.texts(), DispatchPhrase.OUTDATED);
  }

  /** A defect of ours: an excuse, with the number under which the log explains it. */
  Reply apology(Texts texts, String number) {
    return privately(texts, DispatchPhrase.APOLOGY, with("number", number));
  }

  /** A refusal with what somebody had written, which would be lost else. */
  Reply withWords(Texts texts, Reply refusal, List<String> words) {
    if (words.isEmpty() || !(refusal instanceof Reply.SayPrivately said)) {
      return refusal;
    }
    List<CardElement> elements = new ArrayList<>(said.card().elements());
    elements.add(new CardElement.Paragraph(texts.rich(DispatchPhrase.NOTHING_LOST)));
    words.forEach(one -> elements.add(new CardElement.Quotation(RichText.plain(one))));
    return new Reply.SayPrivately(new Card(said.card().summary(), elements));
  }

  private static Reply privately(
      Texts texts, DispatchPhrase phrase, org.ambassadorbot.core.i18n.Argument... arguments) {
    return new Reply.SayPrivately(Card.of(texts.rich(phrase, arguments)));
  }
}
