package org.ambassadorbot.core.link;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.ambassadorbot.core.link.Fetching.Reason;
import org.jspecify.annotations.Nullable;

/** Takes from a site's answer what was asked for, and no more. */
final class ReadAnswer {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> GONE = Set.of(404, 410);
  private static final Set<Integer> CLOSED = Set.of(401, 402, 403, 407, 451);
  private static final Set<Integer> BUSY = Set.of(429, 503);
  private static final int NOT_MODIFIED = 304;
  private static final int OK = 200;
  private static final int PORTION = 8_192;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
  private static final Duration USUAL_PAUSE = Duration.ofMinutes(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

  private ReadAnswer() {}

  static Hop read(HttpUrl address, Response response, FetchRequest request) throws IOException {
    int status = response.code();
    if (REDIRECTS.contains(status)) {
      return Hop.on(response.header("Location", ""));
    }
    if (status == NOT_MODIFIED && (request.etag() != null || request.lastModified() != null)) {
      return Hop.end(new Fetching.NotModified());
    }
    if (BUSY.contains(status)) {
      return Hop.busy(pause(response.header("Retry-After")));
    }
    if (status != OK) {
      return Hop.end(refusal(status));
    }
    MediaType type = response.body().contentType();
    String name = type == null ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    return request.mediaTypes().contains(name)
        ? body(address, response, request, name)
        : Hop.end(Reason.WRONG_TYPE);
  }

  private static Reason refusal(int status) {
    if (GONE.contains(status)) {
      return Reason.NOT_FOUND;
    }
    return CLOSED.contains(status) ? Reason.NOT_ALLOWED : Reason.FAILED;
  }

  private static Hop body(HttpUrl address, Response response, FetchRequest request, String type)
      throws IOException {
    boolean isTooLarge = response.body().contentLength() > request.largest();
    if (isTooLarge && !request.isBeginningEnough()) {
      return Hop.end(Reason.TOO_LARGE);
    }
    Buffer taken = new Buffer();
    BufferedSource source = response.body().source();
    boolean isOpen = true;
    while (isOpen && taken.size() <= request.largest()) {
      isOpen = source.read(taken, PORTION) >= 0;
    }
    if (taken.size() > request.largest() && !request.isBeginningEnough()) {
      return Hop.end(Reason.TOO_LARGE);
    }
    byte[] bytes = taken.readByteArray(Math.min(taken.size(), request.largest()));
    return Hop.end(
        new Fetching.Fetched(
            new Body(bytes),
            type,
            charset(response.body().contentType()),
            address.toString(),
            FetchRequest.sendable(response.header("ETag")),
            FetchRequest.sendable(response.header("Last-Modified"))));
  }

  private static @Nullable String charset(@Nullable MediaType type) {
    Charset charset = type == null ? null : type.charset();
    return charset == null ? null : charset.name();
  }

  private static Duration pause(@Nullable String retryAfter) {
    return Optional.ofNullable(retryAfter)
        .map(String::strip)
        .filter(value -> SECONDS.matcher(value).matches())
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .filter(pause -> pause.compareTo(LONGEST_PAUSE) <= 0)
        .orElse(USUAL_PAUSE);
  }
}
