package org.ambassadorbot.teams.connector;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;

/** Makes one HTTP exchange within a deadline that covers the answer's body too. */
final class Exchange {
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(3);

  private final HttpClient client;
  private final Duration deadline;

  Exchange(Duration deadline) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_PATIENCE)
            .build();
    this.deadline = deadline;
  }

  /**
   * Sends a request and waits for the whole answer.
   *
   * @param isRepeatable decides what a broken exchange means: tried again later, or in doubt
   */
  HttpResponse<String> make(HttpRequest request, boolean isRepeatable) throws PlatformException {
    CompletableFuture<HttpResponse<String>> pending =
        client.sendAsync(request, BodyHandlers.ofString());
    try {
      return pending.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
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
    if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
      return new PlatformException(Reason.UNAVAILABLE, "not reached", null, cause);
    }
    if (cause instanceof IOException) {
      return broken(isRepeatable, "connection broken", cause);
    }
    throw new IllegalStateException("a request that cannot be made", cause);
  }

  private static PlatformException broken(boolean isRepeatable, String detail, Throwable cause) {
    Reason reason = isRepeatable ? Reason.UNAVAILABLE : Reason.AMBIGUOUS;
    return new PlatformException(reason, detail, null, cause);
  }
}
