package org.ambassadorbot.core.feature.challenge.ending;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.export.CsvTable;
import org.ambassadorbot.core.export.ExportParts;
import org.ambassadorbot.core.export.Exports;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengeActions;
import org.ambassadorbot.core.feature.challenge.ChallengeId;
import org.ambassadorbot.core.feature.challenge.ChallengePhrase;
import org.ambassadorbot.core.feature.challenge.ChallengeState;
import org.ambassadorbot.core.feature.challenge.ChallengeStore;
import org.ambassadorbot.core.feature.challenge.Stake;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.Results;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.reply.Reply;

/** Organisers take the result of a challenge away as a table, to hand over what was won. */
final class ExportResultFeature implements Feature {

  private final ChallengeStore store;
  private final ResultLineStore lines;
  private final Results results;
  private final Exports exports;
  private final Audit audit;

  @Inject
  ExportResultFeature(
      ChallengeStore store, ResultLineStore lines, Results results, Exports exports, Audit audit) {
    this.store = store;
    this.lines = lines;
    this.results = results;
    this.exports = exports;
    this.audit = audit;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.button(
        ChallengeActions.EXPORT,
        ChallengeActions.ORGANISERS,
        (turn, argument) -> new Reply.SayPrivately(export(turn, argument)));
  }

  /** A challenge, and the number of a file where a button of one is pressed. */
  private Card export(Turn turn, String argument) {
    String[] words = argument.split(" ", 2);
    return ChallengeId.read(words[0])
        .flatMap(id -> store.find(turn.programme().id(), id))
        .map(challenge -> export(turn, challenge, words.length > 1 ? words[1] : ""))
        .orElseGet(() -> none(turn));
  }

  private static Card none(Turn turn) {
    return Card.of(turn.texts().rich(ChallengePhrase.RESULT_NONE));
  }

  private Card export(Turn turn, Challenge challenge, String number) {
    if (challenge.state() == ChallengeState.CLOSED && number.isEmpty()) {
      results.write(challenge.ranking(), challenge.account()); // as corrected until now
    }
    ExportParts parts = new ExportParts(results.count(challenge.programme(), challenge.account()));
    if (parts.lines() == 0) {
      return none(turn);
    }
    return parts
        .named(number)
        .map(part -> export(turn, challenge, parts, part))
        .orElseGet(
            () ->
                Exports.offer(
                    turn.texts(), parts, ChallengeActions.EXPORT, challenge.id().argument()));
  }

  private Card export(Turn turn, Challenge challenge, ExportParts parts, ExportParts.Part part) {
    Texts texts = turn.texts();
    CsvTable table = new CsvTable(texts.plain(ChallengePhrase.RESULT_HEADER).split(";", -1));
    lines
        .of(challenge, part)
        .forEach(
            line ->
                table.add(
                    String.valueOf(line.place()),
                    line.name(),
                    line.email(),
                    String.valueOf(line.points()),
                    line.shownAs(),
                    prizes(challenge, line.place())));
    audit.record(
        turn.person(),
        "challenge.exported",
        "challenge:" + challenge.id().value(),
        String.valueOf(part.last() - part.before()));
    String file = texts.plain(ChallengePhrase.RESULT_FILE, with("number", challenge.id().value()));
    return exports.offer(
        turn.person(),
        texts,
        table.file(parts.areSeveral() ? file.replace(".csv", "-" + part.number() + ".csv") : file));
  }

  private static String prizes(Challenge challenge, int place) {
    return challenge.stakes().stream()
        .filter(stake -> stake.kind() == Stake.Kind.PERSONAL && stake.amount() == place)
        .map(Stake::words)
        .collect(Collectors.joining(" + "));
  }
}
