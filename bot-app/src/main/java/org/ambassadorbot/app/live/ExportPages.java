package org.ambassadorbot.app.live;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ambassadorbot.app.http.HttpAnswer;
import org.ambassadorbot.app.http.HttpRequest;
import org.ambassadorbot.app.http.Route;
import org.ambassadorbot.core.export.ExportFile;
import org.ambassadorbot.core.export.ExportPhrase;
import org.ambassadorbot.core.export.Exports;

/** Hands over the file of a code, and to nobody else. */
final class ExportPages {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final Exports exports;
  private final WordPages pages;

  @Inject
  ExportPages(Exports exports, WordPages pages) {
    this.exports = exports;
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
    return file.map(ExportPages::attached)
        .orElseGet(() -> pages.page(request, NOT_FOUND, ExportPhrase.GONE_TITLE, ExportPhrase.GONE))
        .with("X-Robots-Tag", "noindex, nofollow");
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
