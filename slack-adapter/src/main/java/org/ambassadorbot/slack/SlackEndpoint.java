package org.ambassadorbot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ambassadorbot.slack.inbound.Heard;
import org.ambassadorbot.slack.inbound.MalformedRequest;
import org.ambassadorbot.slack.inbound.SlackInbound;
import org.ambassadorbot.slack.inbound.SlackSignature;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one address Slack posts to: events, slash commands, interactivity. Knows no HTTP server;
 * thread-safe. What a stranger sends is refused with a 4xx and one log line without content; what
 * Slack sends and we do not use is acknowledged.
 */
public final class SlackEndpoint {
  /** The largest body that is read; servers may stop reading one byte later. */
  public static final int LARGEST_BODY = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(SlackEndpoint.class);
  private static final byte[] SSL_CHECK = "ssl_check=1".getBytes(UTF_8);

  private final SlackSignature signature;
  private final SlackInbound inbound;
  private final SlackInteractions interactions;

  public SlackEndpoint(
      SlackSignature signature, SlackInbound inbound, SlackInteractions interactions) {
    this.signature = signature;
    this.inbound = inbound;
    this.interactions = interactions;
  }

  /** An HTTP response; the body may be empty. */
  @SuppressWarnings("ArrayRecordComponent") // written once to the socket, never compared
  public record Answer(int status, String contentType, byte[] body) {
    static Answer empty(int status) {
      return new Answer(status, "text/plain; charset=utf-8", new byte[0]);
    }

    static Answer json(String json) {
      return new Answer(200, "application/json; charset=utf-8", json.getBytes(UTF_8));
    }

    static Answer text(String text) {
      return new Answer(200, "text/plain; charset=utf-8", text.getBytes(UTF_8));
    }
  }

  /**
   * Answers one POST. Returns once what follows from it is durable; 500 asks Slack to try again.
   *
   * @param header a header's value by its name, whatever the case of its letters
   * @param rawBody the bytes as they came, to the last newline
   */
  public Answer events(Function<String, @Nullable String> header, byte[] rawBody) {
    if (rawBody.length > LARGEST_BODY) {
      return refused(413, "TOO_LARGE", rawBody);
    }
    if (isSslCheck(rawBody)) {
      return Answer.empty(200);
    }
    SlackSignature.Verdict verdict =
        signature.check(
            header.apply("X-Slack-Request-Timestamp"), header.apply("X-Slack-Signature"), rawBody);
    if (verdict != SlackSignature.Verdict.GENUINE) {
      return refused(401, verdict.name(), rawBody);
    }
    try {
      return genuine(rawBody);
    } catch (MalformedRequest e) {
      return refused(400, e.getMessage(), rawBody);
    }
  }

  /** Does once, with a request that means nothing, what the first request would wait for. */
  public void warmUp() {
    byte[] body = "payload=%7B%22type%22%3A%22rehearsal%22%7D".getBytes(UTF_8);
    String time = signature.now();
    String signed = signature.sign(time, body);
    events(name -> name.endsWith("Timestamp") ? time : signed, body);
  }

  private Answer genuine(byte[] body) throws MalformedRequest {
    if (body.length > 0 && body[0] == '{') {
      JsonNode envelope = SlackInbound.json(body);
      if ("url_verification".equals(envelope.path("type").asText())) {
        return Answer.text(envelope.path("challenge").asText());
      }
      return answer(inbound.event(envelope));
    }
    Map<String, String> fields = SlackInbound.form(body);
    String payload = fields.get("payload");
    if (payload != null) {
      return answer(inbound.interaction(SlackInbound.json(payload)));
    }
    if (!fields.containsKey("command")) {
      throw MalformedRequest.unknownShape();
    }
    return answer(inbound.command(fields));
  }

  private Answer answer(Optional<Heard> heard) {
    if (heard.isEmpty()) {
      return Answer.empty(200);
    }
    try {
      return interactions.handle(heard.get()).map(Answer::json).orElse(Answer.empty(200));
    } catch (RuntimeException e) {
      LOG.error(
          "receipt {} not handled, Slack will retry",
          heard.get().incoming().origin().receipt().value(),
          e);
      return Answer.empty(500);
    }
  }

  /** Slack's probe of a certificate carries no signature, and nothing follows from it. */
  private static boolean isSslCheck(byte[] body) {
    return body.length >= SSL_CHECK.length
        && body.length < 256
        && Arrays.equals(body, 0, SSL_CHECK.length, SSL_CHECK, 0, SSL_CHECK.length);
  }

  private static Answer refused(int status, @Nullable String reason, byte[] body) {
    LOG.warn("request refused with {}: {}, {} bytes", status, reason, body.length);
    return Answer.empty(status);
  }
}
