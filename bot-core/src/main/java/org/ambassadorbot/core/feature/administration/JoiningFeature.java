package org.ambassadorbot.core.feature.administration;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.JoinProgrammes;
import org.ambassadorbot.core.directory.ProgrammeCodeStore;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/**
 * Somebody who administers two programmes makes one of them, by a code carried from one to the
 * other.
 */
final class JoiningFeature implements Feature {
  private final ProgrammeCodeStore codes;
  private final JoinProgrammes joining;
  private final Audit audit;

  @Inject
  JoiningFeature(ProgrammeCodeStore codes, JoinProgrammes joining, Audit audit) {
    this.codes = codes;
    this.joining = joining;
    this.audit = audit;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("rattacher", "réunir"), List.of("connect")),
            Access.only(Role.ADMINISTRATOR),
            JoiningPhrase.HELP_JOIN_PROGRAMMES,
            (turn, text) ->
                new Reply.SayPrivately(text.isBlank() ? issue(turn) : redeem(turn, text))));
  }

  private Card issue(Turn turn) {
    Texts texts = turn.texts();
    Argument code = with("code", codes.issue(turn.person()));
    Argument minutes = with("minutes", ProgrammeCodeStore.LIFETIME.toMinutes());
    RichText said = texts.rich(JoiningPhrase.CODE, code, minutes);
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Paragraph(texts.rich(JoiningPhrase.CODE_NEXT, code)));
  }

  /** The programme in which the code is typed goes on; the one it comes from joins it. */
  private Card redeem(Turn turn, String code) {
    Optional<ProgrammeId> gone = codes.redeem(code);
    if (gone.isEmpty()) {
      return Card.of(turn.texts().rich(JoiningPhrase.CODE_WRONG));
    }
    if (gone.get().equals(turn.programme().id())) {
      return Card.of(turn.texts().rich(JoiningPhrase.CODE_OWN));
    }
    joining.join(gone.get(), turn.programme().id());
    audit.record(turn.person(), "programme.joined", "programme:" + gone.get().value(), "");
    return Card.of(turn.texts().rich(JoiningPhrase.JOINED));
  }
}
