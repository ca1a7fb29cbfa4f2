package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.export.CsvTable;
import org.ambassadorbot.core.export.Exports;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;

/** Makes a table of what became of each message of a broadcast, to download. */
final class ExportBroadcast {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final OutcomeStore outcomes;
  private final Exports exports;

  @Inject
  ExportBroadcast(OutcomeStore outcomes, Exports exports) {
    this.outcomes = outcomes;
    this.exports = exports;
  }

  Card offer(Turn turn, Broadcast broadcast) {
    Texts texts = turn.texts();
    ZoneId zone = turn.programme().zone();
    CsvTable table =
        new CsvTable(
            texts.plain(ProgressPhrase.EXPORT_NAME),
            texts.plain(ProgressPhrase.EXPORT_EMAIL),
            texts.plain(ProgressPhrase.EXPORT_PLATFORM),
            texts.plain(ProgressPhrase.EXPORT_STATE),
            texts.plain(ProgressPhrase.EXPORT_CAUSE),
            texts.plain(ProgressPhrase.EXPORT_MOMENT) + " (" + zone.getId() + ")");
    outcomes.each(broadcast, line -> add(texts, broadcast, zone, line, table));
    String file = texts.plain(ProgressPhrase.EXPORT_FILE) + "-" + broadcast.id().value() + ".csv";
    return exports.offer(turn.person(), texts, table.file(file));
  }

  private static void add(
      Texts texts, Broadcast broadcast, ZoneId zone, OutcomeStore.Line line, CsvTable table) {
    String name = line.name();
    String cause = line.cause();
    table.add(
        name == null ? BroadcastWords.audience(texts, broadcast.content().audience()) : name,
        Objects.requireNonNullElse(line.email(), ""),
        line.platform().title(),
        texts.plain(ProgressPhrase.valueOf("STATE_" + line.state().name())),
        cause == null ? "" : Causes.phrase(texts, broadcast, cause),
        MOMENT.format(LocalDateTime.ofInstant(line.changedAt(), zone)));
  }
}
