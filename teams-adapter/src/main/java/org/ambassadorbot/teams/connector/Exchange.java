package org.ambassadorbot.teams.connector;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.platform.Waits;
import org.jspecify.annotations.Nullable;

/** Makes one HTTP exchange within a deadline that covers the answer's body too. */
final class Exchange {
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(3);
  private static final Duration DOWNLOAD_PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client;
  private final Duration deadline;
  private final Refusals refusals;
  private final Waits waits;

  Exchange(Duration deadline, Refusals refusals, Waits waits) {
    this.refusals = refusals;
    this.waits = waits;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_PATIENCE)
            .build();
    this.deadline = deadline;
  }

  /**
   * Sends a request and waits for the whole answer; makes no call that Teams asked to wait with.
   *
   * @param name the kind of call
   * @param isRepeatable decides what a broken exchange means: tried again later, or in doubt
   */
  HttpResponse<String> make(String name, HttpRequest request, boolean isRepeatable)
      throws PlatformException {
    Optional<Duration> left = waits.left(name);
    if (left.isPresent()) {
      throw new PlatformException(Reason.RATE_LIMITED, "still waiting", left.get(), null);
    }
    HttpResponse<String> answer =
        made(client.sendAsync(request, BodyHandlers.ofString()), deadline, isRepeatable);
    if (answer.statusCode() >= 400) {
      refusals.retryAfter(answer).ifPresent(wait -> waits.ask(name, wait));
    }
    return answer;
  }

  /**
   * Downloads a file; whatever is answered may be asked for again.
   *
   * @param largest how many bytes are welcome
   */
  HttpResponse<byte[]> download(HttpRequest request, int largest) throws PlatformException {
    return made(client.sendAsync(request, answer -> new AtMost(largest)), DOWNLOAD_PATIENCE, true);
  }

  private static <T> HttpResponse<T> made(
      CompletableFuture<HttpResponse<T>> pending, Duration patience, boolean isRepeatable)
      throws PlatformException {
    try {
      return pending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      throw broken(isRepeatable, "interrupted", e);
    } catch (TimeoutException e) {
      pending.cancel(true);
      throw broken(isRepeatable, "no answer in time", e);
    } catch (ExecutionException e) {
      throw failed(isRepeatable, e);
    }
  }

  private static PlatformException failed(boolean isRepeatable, ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof SSLHandshakeException) {
      return new PlatformException(Reason.UNAVAILABLE, "not reached", null, cause);
    }
    if (isTooLarge(cause)) {
      return new PlatformException(Reason.REJECTED, "too large", null, null);
    }
    if (cause instanceof IOException) {
      return broken(isRepeatable, "connection broken", cause);
    }
    throw new IllegalStateException("a request that cannot be made", cause);
  }

  private static boolean isTooLarge(@Nullable Throwable failure) {
    return failure instanceof AtMost.TooLarge
        || (failure != null && failure.getCause() instanceof AtMost.TooLarge);
  }

  private static PlatformException broken(boolean isRepeatable, String detail, Throwable cause) {
    Reason reason = isRepeatable ? Reason.UNAVAILABLE : Reason.AMBIGUOUS;
    return new PlatformException(reason, detail, null, cause);
  }
}
