package org.ambassadorbot.app.live;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.app.http.HttpAnswer;
import org.ambassadorbot.app.http.HttpRequest;
import org.ambassadorbot.app.http.Route;
import org.ambassadorbot.core.photo.PhotoPhrase;
import org.ambassadorbot.core.photo.Photos;

/** Shows the photo of a code to whoever has it, as long as its owner agrees. */
final class PhotoPages {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final Photos photos;
  private final WordPages pages;

  @Inject
  PhotoPages(Photos photos, WordPages pages) {
    this.photos = photos;
    this.pages = pages;
  }

  Route route() {
    return Route.get("/photos/", this::show);
  }

  private HttpAnswer show(HttpRequest request) {
    Optional<byte[]> jpeg =
        request.path().equals("/photos/" + request.lastSegment())
            ? photos.find(request.lastSegment())
            : Optional.empty();
    return jpeg.map(bytes -> HttpAnswer.of(OK, "image/jpeg", bytes))
        .orElseGet(() -> pages.page(request, NOT_FOUND, PhotoPhrase.GONE_TITLE, PhotoPhrase.GONE))
        .with("Cache-Control", "private, no-store")
        .with("Referrer-Policy", "no-referrer")
        .with("X-Content-Type-Options", "nosniff")
        .with("X-Robots-Tag", "noindex, nofollow, noimageindex");
  }
}
