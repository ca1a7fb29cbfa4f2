package org.ambassadorbot.core.feature.points;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.export.CsvTable;
import org.ambassadorbot.core.export.ExportParts;
import org.ambassadorbot.core.export.Exports;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers take the lines of the ledger away as a table, to check them and put them right. */
final class ExportPointsFeature implements Feature {
  static final ActionId EXPORT = new ActionId("points.export");
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final LedgerExportStore lines;
  private final Exports exports;
  private final Audit audit;
  private final Clock clock;

  @Inject
  ExportPointsFeature(LedgerExportStore lines, Exports exports, Audit audit, Clock clock) {
    this.lines = lines;
    this.exports = exports;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("exporter les points", "points exporter"),
                List.of("export points", "points export")),
            ORGANISERS,
            PointsExportPhrase.HELP,
            (turn, text) -> new Reply.SayPrivately(asked(turn, text))));
    catalogue.button(
        EXPORT, ORGANISERS, (turn, period) -> new Reply.SayPrivately(asked(turn, period)));
  }

  /** A period, and the number of a file where a button of one is pressed. */
  private Card asked(Turn turn, String text) {
    String[] words = text.strip().split(" ", 2);
    Optional<ExportPeriod> period = ExportPeriod.read(word(words[0]));
    return period
        .map(found -> export(turn, found, words.length > 1 ? words[1] : ""))
        .orElseGet(() -> choice(turn, text));
  }

  /** What people call everything, in both languages. */
  private static String word(String text) {
    String normalised = Normaliser.normalise(text.strip());
    return normalised.equals("tout") ? ExportPeriod.ALL : normalised.isEmpty() ? "" : text.strip();
  }

  private Card choice(Turn turn, String text) {
    Texts texts = turn.texts();
    YearMonth now = YearMonth.from(clock.instant().atZone(turn.programme().zone()));
    String asked =
        texts.plain(text.isBlank() ? PointsExportPhrase.CHOICE : PointsExportPhrase.NOT_A_PERIOD);
    return Card.of(
        asked,
        new CardElement.Paragraph(
            texts.rich(
                text.isBlank() ? PointsExportPhrase.CHOICE : PointsExportPhrase.NOT_A_PERIOD)),
        new CardElement.Buttons(
            List.of(
                button(texts, PointsExportPhrase.THIS_MONTH, now.toString()),
                button(texts, PointsExportPhrase.LAST_MONTH, now.minusMonths(1).toString()),
                button(texts, PointsExportPhrase.THIS_YEAR, String.valueOf(now.getYear())),
                button(texts, PointsExportPhrase.EVERYTHING, ExportPeriod.ALL))),
        new CardElement.Remark(texts.rich(PointsExportPhrase.NAMES)));
  }

  private static Button button(Texts texts, PointsExportPhrase label, String period) {
    return Button.press(texts.plain(label), EXPORT, period);
  }

  private Card export(Turn turn, ExportPeriod period, String number) {
    Texts texts = turn.texts();
    ExportParts parts = new ExportParts(lines.count(turn.programme().id(), period));
    if (parts.lines() == 0) {
      return Card.of(texts.rich(PointsExportPhrase.NOTHING));
    }
    if (parts.areTooMany()) {
      return Card.of(
          texts.rich(
              PointsExportPhrase.TOO_MANY,
              with("count", parts.lines()),
              with("most", ExportParts.MOST_LINES)));
    }
    return parts
        .named(number)
        .map(part -> export(turn, period, parts, part))
        .orElseGet(() -> Exports.offer(texts, parts, EXPORT, period.name()));
  }

  private Card export(Turn turn, ExportPeriod period, ExportParts parts, ExportParts.Part part) {
    CsvTable table = table(turn, period, part);
    String count = String.valueOf(part.last() - part.before());
    audit.record(turn.person(), "points.exported", "period:" + period.name(), count);
    String which = parts.areSeveral() ? "-" + part.number() : "";
    String file = turn.texts().plain(PointsExportPhrase.FILE) + "-" + period.name() + which;
    return exports.offer(turn.person(), turn.texts(), table.file(file + ".csv"));
  }

  private CsvTable table(Turn turn, ExportPeriod period, ExportParts.Part part) {
    Texts texts = turn.texts();
    ZoneId zone = turn.programme().zone();
    CsvTable table = new CsvTable(texts.plain(PointsExportPhrase.HEADER).split(";", -1));
    lines.each(
        turn.programme().id(),
        period,
        part,
        line ->
            table.add(
                String.valueOf(line.number()),
                MOMENT.format(LocalDateTime.ofInstant(line.at(), zone)),
                line.name(),
                line.email(),
                line.account(),
                String.valueOf(line.points()),
                texts.plain(PointsExportPhrase.valueOf("KIND_" + line.kind())),
                line.rule(),
                line.evidence().toLowerCase(Locale.ROOT).replace('_', '-'),
                line.reason(),
                line.subject()));
    return table;
  }
}
