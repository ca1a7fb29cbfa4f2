package org.ambassadorbot.core.feature.home;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.reply.Reply;

/** Says what can be asked: all of it at a glance, one word or one group of words in detail. */
final class HelpFeature implements Feature {

  @Inject
  HelpFeature() {}

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("aide", "commandes"), List.of("help", "commands")),
            Access.everybody(),
            HomePhrase.HELP_HELP,
            (turn, text) -> new Reply.SayPrivately(help(turn, catalogue.commands(), text))));
    catalogue.button(
        HelpCards.GROUP,
        Access.everybody(),
        (turn, group) ->
            new Reply.ReplaceSource(
                HelpCards.group(turn, reachable(turn, catalogue.commands()), group)));
  }

  private static Card help(Turn turn, List<Command> commands, String text) {
    List<Command> reachable = reachable(turn, commands);
    String wanted = Normaliser.normalise(text.strip());
    List<Command> named =
        wanted.isEmpty()
            ? List.of()
            : reachable.stream().filter(command -> isNamed(command, wanted)).toList();
    return named.isEmpty() ? HelpCards.help(turn, reachable) : HelpCards.detail(turn, named);
  }

  private static List<Command> reachable(Turn turn, List<Command> commands) {
    return commands.stream().filter(command -> command.access().allows(turn.person())).toList();
  }

  private static boolean isNamed(Command command, String wanted) {
    Command.Names names = command.names();
    return Stream.concat(names.french().stream(), names.english().stream())
        .map(Normaliser::normalise)
        .anyMatch(name -> name.equals(wanted) || name.startsWith(wanted + " "));
  }
}
