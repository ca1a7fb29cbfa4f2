package org.ambassadorbot.core.dispatch;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Incoming.ButtonPressed;
import org.ambassadorbot.core.inbound.Incoming.CommandGiven;
import org.ambassadorbot.core.inbound.Incoming.FilesReceived;
import org.ambassadorbot.core.inbound.Incoming.FormRequested;
import org.ambassadorbot.core.inbound.Incoming.FormSubmitted;
import org.ambassadorbot.core.inbound.Incoming.TextReceived;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.reply.Reply;

/** Finds who answers an interaction, and whether the person may ask. */
final class Router {
  /** The button that types a command for the person. */
  static final ActionId RUN = new ActionId("command.run");

  private static final List<String> ROOTS = List.of("ambassadeur", "ambassador");

  private static final int FEW_WORDS = 2;

  private final Catalogue catalogue;
  private final CommandGrammar grammar;
  private final Replies replies;
  private final KeptForms keptForms;

  @Inject
  Router(Catalogue catalogue, Replies replies, KeptForms keptForms) {
    this.catalogue = catalogue;
    this.keptForms = keptForms;
    this.grammar = new CommandGrammar(catalogue.commands());
    this.replies = replies;
  }

  Reply route(Turn turn, Incoming incoming) {
    if (incoming instanceof CommandGiven given) {
      return command(turn, spoken(given));
    }
    if (incoming instanceof TextReceived received) {
      return hear(turn, received);
    }
    if (incoming instanceof FilesReceived received) {
      return take(turn, received);
    }
    if (incoming instanceof ButtonPressed pressed) {
      return button(turn, pressed);
    }
    if (incoming instanceof FormRequested requested) {
      return open(turn, requested);
    }
    if (incoming instanceof FormSubmitted submitted) {
      return submit(turn, submitted);
    }
    return happen(turn, incoming);
  }

  private static String spoken(CommandGiven given) {
    return ROOTS.contains(Normaliser.normalise(given.root()))
        ? given.text()
        : given.root() + " " + given.text();
  }

  /** What is written beneath a message belongs to whoever sent it there, whatever it looks like. */
  private Reply hear(Turn turn, TextReceived received) {
    MessageRef beneath = received.beneath();
    if (beneath == null || !isDirect(turn)) {
      return hear(turn, received.text());
    }
    Catalogue.Beneath written =
        new Catalogue.Beneath(beneath, received.text(), isCommand(received.text()));
    return catalogue.beneath().stream()
        .map(handler -> handler.hear(turn, written))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> hear(turn, received.text()));
  }

  private static boolean isDirect(Turn turn) {
    return turn.origin().answer().publicly().equals(turn.origin().answer().privately());
  }

  /** Words that are no command may mean something to a feature where nobody else reads along. */
  private Reply hear(Turn turn, String text) {
    if (!isDirect(turn) || isMeantForUs(text)) {
      return command(turn, text);
    }
    return catalogue.otherwise().stream()
        .map(handler -> handler.hear(turn, text))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> command(turn, text));
  }

  /**
   * A command beside files is carried out; other words belong to the files, if anybody wants them.
   */
  private Reply take(Turn turn, FilesReceived received) {
    boolean isCommand = isCommand(received.text());
    Reply reply = happen(turn, isCommand ? received.withoutText() : received);
    return isCommand || reply instanceof Reply.Nothing ? hear(turn, received.text()) : reply;
  }

  private boolean isCommand(String text) {
    return !grammar.isEmpty(text) && grammar.match(text).isPresent();
  }

  /** A command, or a few words that look like one mistyped. */
  private boolean isMeantForUs(String text) {
    boolean isShort = text.strip().split("\\s+", FEW_WORDS + 1).length <= FEW_WORDS;
    return grammar.isEmpty(text)
        || grammar.match(text).isPresent()
        || (isShort && !grammar.nearest(text).isEmpty());
  }

  private Reply command(Turn turn, String text) {
    String said = grammar.isEmpty(text) ? Replies.HELP : text;
    Optional<CommandGrammar.Match> match = grammar.match(said);
    if (match.isEmpty()) {
      return replies.notUnderstood(turn, grammar.nearest(said));
    }
    Command command = match.get().command();
    return allowed(turn, command.access(), () -> command.handler().run(turn, match.get().text()));
  }

  private Reply button(Turn turn, ButtonPressed pressed) {
    if (pressed.action().equals(RUN)) {
      return command(turn, pressed.argument());
    }
    return catalogue
        .button(pressed.action())
        .map(
            button ->
                allowed(
                    turn, button.access(), () -> button.handler().press(turn, pressed.argument())))
        .orElseGet(() -> replies.outdated(turn));
  }

  private Reply open(Turn turn, FormRequested requested) {
    return catalogue
        .form(requested.form())
        .map(
            form ->
                allowed(
                    turn, form.access(), () -> open(turn, requested.argument(), form.handler())))
        .orElseGet(() -> replies.outdated(turn));
  }

  private Reply open(Turn turn, String received, FormHandler handler) {
    Reply opening = handler.open(turn, KeptForms.argument(received));
    return keptForms.reopened(turn, received, opening);
  }

  private Reply submit(Turn turn, FormSubmitted submitted) {
    return catalogue
        .form(submitted.form())
        .map(
            form ->
                form.access().allows(turn.person())
                    ? submit(turn, submitted, form.handler())
                    : givenBack(turn, submitted, refusal(turn, form.access())))
        .orElseGet(() -> givenBack(turn, submitted, replies.outdated(turn)));
  }

  /** Whoever lost a right while a form was open, or the form itself, keeps what they wrote. */
  private Reply givenBack(Turn turn, FormSubmitted submitted, Reply refusal) {
    return replies.withWords(turn.texts(), refusal, WrittenWords.in(submitted.answers()));
  }

  private static Reply submit(Turn turn, FormSubmitted submitted, FormHandler handler) {
    String argument = KeptForms.argument(submitted.argument());
    Reply reply = handler.submit(turn, argument, new Answers(submitted.answers()));
    if (reply instanceof Reply.FieldErrors errors
        && errors.form() == null
        && handler.open(turn, argument) instanceof Reply.OpenForm open) {
      return new Reply.FieldErrors(errors.errors(), open.form().filledWith(submitted.answers()));
    }
    return reply;
  }

  private Reply allowed(Turn turn, Access access, java.util.function.Supplier<Reply> action) {
    return access.allows(turn.person()) ? action.get() : refusal(turn, access);
  }

  private Reply refusal(Turn turn, Access access) {
    boolean canJoin = access.roles().contains(Role.AMBASSADOR);
    return canJoin ? replies.joinFirst(turn) : replies.notAllowed(turn, access);
  }

  private <I extends Incoming> Reply happen(Turn turn, I incoming) {
    @SuppressWarnings("unchecked") // an object's own class is a class of its type
    Class<I> type = (Class<I>) incoming.getClass();
    Reply first = new Reply.Nothing();
    for (Catalogue.HappeningHandler<I> handler : catalogue.happenings(type)) {
      Reply reply = handler.happen(turn, incoming);
      first = first instanceof Reply.Nothing ? reply : first;
    }
    return first;
  }
}
