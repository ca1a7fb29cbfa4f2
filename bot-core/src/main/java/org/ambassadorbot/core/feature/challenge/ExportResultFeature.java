package org.ambassadorbot.core.feature.challenge;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.export.CsvTable;
import org.ambassadorbot.core.export.Exports;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers take the result of a challenge away as a table, to hand over what was won. */
final class ExportResultFeature implements Feature {
  static final ActionId EXPORT = new ActionId("challenge.export");
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);
  private static final int MOST_PLACES = 50_000;

  private final ChallengeStore store;
  private final ResultStore results;
  private final Exports exports;
  private final Audit audit;

  @Inject
  ExportResultFeature(ChallengeStore store, ResultStore results, Exports exports, Audit audit) {
    this.store = store;
    this.results = results;
    this.exports = exports;
    this.audit = audit;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.button(
        EXPORT, ORGANISERS, (turn, argument) -> new Reply.SayPrivately(export(turn, argument)));
  }

  private Card export(Turn turn, String argument) {
    Optional<Challenge> challenge =
        ChallengeId.read(argument).flatMap(id -> store.find(turn.programme().id(), id));
    List<ResultStore.Line> places =
        challenge.map(found -> results.places(found, MOST_PLACES)).orElse(List.of());
    return places.isEmpty()
        ? Card.of(turn.texts().rich(ChallengePhrase.RESULT_NONE))
        : export(turn, challenge.orElseThrow(), places);
  }

  private Card export(Turn turn, Challenge challenge, List<ResultStore.Line> places) {
    Texts texts = turn.texts();
    CsvTable table = new CsvTable(texts.plain(ChallengePhrase.RESULT_HEADER).split(";", -1));
    places.forEach(
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
        String.valueOf(places.size()));
    String file = texts.plain(ChallengePhrase.RESULT_FILE, with("number", challenge.id().value()));
    return exports.offer(turn.person(), texts, table.file(file));
  }

  private static String prizes(Challenge challenge, int place) {
    return challenge.stakes().stream()
        .filter(stake -> stake.kind() == Stake.Kind.PERSONAL && stake.amount() == place)
        .map(Stake::words)
        .collect(Collectors.joining(" + "));
  }
}
