package org.ambassadorbot.app.live;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ambassadorbot.app.http.HttpAnswer;
import org.ambassadorbot.app.http.HttpRequest;
import org.ambassadorbot.app.http.Route;
import org.ambassadorbot.core.export.Chart;
import org.ambassadorbot.core.export.Charts;
import org.ambassadorbot.core.export.ExportFile;
import org.ambassadorbot.core.export.ExportPhrase;
import org.ambassadorbot.core.export.Exports;

/** Hands over the file of a code, and to nobody else. */
final class ExportPages {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;

  private final Exports exports;
  private final Charts charts;
  private final ChartPainter painter;
  private final WordPages pages;

  @Inject
  ExportPages(Exports exports, Charts charts, ChartPainter painter, WordPages pages) {
    this.exports = exports;
    this.charts = charts;
    this.painter = painter;
    this.pages = pages;
  }

  Route route() {
    return Route.get("/exports/", this::download);
  }

  private HttpAnswer download(HttpRequest request) {
    Optional<ExportFile> file =
        request.path().equals("/exports/" + request.lastSegment())
            ? exports.find(request.lastSegment())
            : Optional.empty();
    return file.map(this::answer)
        .orElseGet(() -> pages.page(request, NOT_FOUND, ExportPhrase.GONE_TITLE, ExportPhrase.GONE))
        .with("X-Robots-Tag", "noindex, nofollow");
  }

  private HttpAnswer answer(ExportFile file) {
    return charts.read(file).map(this::drawn).orElseGet(() -> attached(file));
  }

  private HttpAnswer drawn(Chart chart) {
    return painter
        .paint(chart)
        .map(picture -> HttpAnswer.of(OK, "image/png", picture))
        .orElseGet(() -> HttpAnswer.empty(UNAVAILABLE))
        .with("Cache-Control", "private, max-age=3600")
        .with("X-Content-Type-Options", "nosniff");
  }

  private static HttpAnswer attached(ExportFile file) {
    byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
    return HttpAnswer.of(OK, file.mediaType() + ";charset=utf-8", content)
        .with("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .with("Cache-Control", "private, no-store")
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "no-referrer");
  }
}
