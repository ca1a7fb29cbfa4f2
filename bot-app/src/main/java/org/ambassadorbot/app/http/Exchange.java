package org.ambassadorbot.app.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request under way: its body is read, it is handled, and it is answered exactly once. Whatever
 * may take a while leaves the thread that serves the connections.
 */
final class Exchange implements Invocable.Task {
  private static final Logger log = LoggerFactory.getLogger(Exchange.class);
  private static final int PATIENCE = 8;
  private static final byte[] NOTHING = {};

  private final Route route;
  private final ServerLimits limits;
  private final Request request;
  private final Response response;
  private final Callback callback;
  private final AtomicBoolean isAnswered = new AtomicBoolean();
  private final List<byte[]> pieces = new ArrayList<>(1);
  private volatile long phaseBegan = System.nanoTime();
  private volatile boolean hasArrived;
  private long received;

  Exchange(Route route, ServerLimits limits, JettyCall call) {
    this.route = route;
    this.limits = limits;
    this.request = call.request();
    this.response = call.response();
    this.callback = call.callback();
  }

  /** What Jetty hands over with a request. */
  record JettyCall(Request request, Response response, Callback callback) {}

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  /** Reads what has arrived of the body, and comes back for the rest; handles the whole. */
  @Override
  public void run() {
    while (true) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        breakOff(HttpStatus.BAD_REQUEST_400, "its body ended early");
        return;
      }
      keep(chunk);
      if (chunk.isLast() || received > (long) limits.largestBody() * PATIENCE) {
        arrive();
        return;
      }
    }
  }

  /** Ends what has taken too long; called from time to time. */
  void expire(long now) {
    Duration limit = hasArrived ? limits.answer() : limits.arrival();
    if (now - phaseBegan < limit.toNanos()) {
      return;
    }
    if (hasArrived) {
      log.warn("No answer on {} within {}", route.path(), limit);
      answer(refusal(HttpStatus.SERVICE_UNAVAILABLE_503));
      return;
    }
    breakOff(HttpStatus.REQUEST_TIMEOUT_408, "its body did not arrive in time");
  }

  private void keep(Content.Chunk chunk) {
    ByteBuffer buffer = chunk.getByteBuffer();
    received += buffer.remaining();
    if (buffer.hasRemaining() && received <= limits.largestBody()) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      pieces.add(bytes);
    }
    chunk.release();
  }

  private void arrive() {
    hasArrived = true;
    phaseBegan = System.nanoTime();
    if (received > limits.largestBody()) {
      log.info("Refused a request on {}: larger than {} bytes", route.path(), limits.largestBody());
      answer(refusal(HttpStatus.PAYLOAD_TOO_LARGE_413));
      return;
    }
    HttpRequest whole =
        new HttpRequest(
                request.getMethod(),
                Request.getPathInContext(request),
                request.getHttpURI().getQuery(),
                new JettyHeaders(request.getHeaders()),
                body())
            .from(Request.getRemoteAddr(request));
    if (!isHandledAtOnce(whole)) {
      handleElsewhere(whole);
    }
  }

  private boolean isHandledAtOnce(HttpRequest whole) {
    try {
      Optional<HttpAnswer> answer = route.handler().handleAtOnce(whole);
      answer.ifPresent(this::answer);
      return answer.isPresent();
    } catch (RuntimeException e) {
      answer(failure(e));
      return true;
    }
  }

  private void handleElsewhere(HttpRequest whole) {
    try {
      request.getComponents().getExecutor().execute(() -> answer(handle(whole)));
    } catch (RejectedExecutionException e) {
      answer(refusal(HttpStatus.SERVICE_UNAVAILABLE_503));
    }
  }

  private HttpAnswer handle(HttpRequest whole) {
    try {
      return route.handler().handle(whole);
    } catch (Exception e) {
      return failure(e);
    }
  }

  private HttpAnswer failure(Exception cause) {
    UUID id = UUID.randomUUID();
    log.error("Error {} on {}", id, route.path(), cause);
    return HttpAnswer.text(HttpStatus.INTERNAL_SERVER_ERROR_500, "Error " + id + "\n");
  }

  private byte[] body() {
    if (pieces.isEmpty()) {
      return NOTHING;
    }
    if (pieces.size() == 1) {
      return pieces.get(0);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream((int) received);
    pieces.forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  private void answer(HttpAnswer answer) {
    if (isAnswered.compareAndSet(false, true)) {
      JettyAnswers.write(answer, response, callback);
    }
  }

  private void breakOff(int status, String reason) {
    if (isAnswered.compareAndSet(false, true)) {
      log.info("Refused a request on {}: {}", route.path(), reason);
      callback.failed(new HttpException.RuntimeException(status));
    }
  }

  private static HttpAnswer refusal(int status) {
    return HttpAnswer.text(status, HttpStatus.getMessage(status) + "\n")
        .with(HttpHeader.CONNECTION.asString(), "close");
  }
}
