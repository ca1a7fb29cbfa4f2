package org.ambassadorbot.slack.web;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.PlatformException;

/** Makes calls to Slack's Web API: failures typed, each call observed. */
public final class WebCalls {
  private final SlackHttp http;
  private final CallObserver observer;

  public WebCalls(SlackHttp http, CallObserver observer) {
    this.http = http;
    this.observer = observer;
  }

  /** One call by the SDK. */
  @FunctionalInterface
  public interface Call<T> {
    T make(MethodsClient methods) throws IOException, SlackApiException;
  }

  /** One call by any means. */
  @FunctionalInterface
  interface Attempt<T> {
    T make() throws PlatformException;
  }

  /** A call that does something new each time. */
  public <T extends SlackApiTextResponse> T once(String method, Call<T> call)
      throws PlatformException {
    return observed(method, () -> made(call, false));
  }

  /** A call that may be made again without harm. */
  public <T extends SlackApiTextResponse> T repeatable(String method, Call<T> call)
      throws PlatformException {
    return observed(method, () -> made(call, true));
  }

  private <T extends SlackApiTextResponse> T made(Call<T> call, boolean isRepeatable)
      throws PlatformException {
    try {
      T answer = call.make(http.methods());
      if (answer == null) {
        throw Failures.refused("internal_error", isRepeatable);
      }
      if (!answer.isOk()) {
        throw Failures.refused(
            Objects.requireNonNullElse(answer.getError(), "internal_error"), isRepeatable);
      }
      return answer;
    } catch (SlackApiException e) {
      throw Failures.of(e, isRepeatable);
    } catch (IOException e) {
      throw Failures.of(e, isRepeatable);
    } catch (RuntimeException e) { // what the SDK throws for an answer that is not whole JSON
      throw Failures.of(e, isRepeatable);
    }
  }

  <T> T observed(String method, Attempt<T> attempt) throws PlatformException {
    long start = System.nanoTime();
    String outcome = "defect";
    try {
      T result = attempt.make();
      outcome = "ok";
      return result;
    } catch (PlatformException e) {
      outcome = e.reason().name().toLowerCase(Locale.ROOT);
      throw e;
    } finally {
      observer.called(method, outcome, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /** Who a token belongs to; for the start and for {@code check}. */
  public Account identify(String token) throws PlatformException {
    var answer = repeatable("auth.test", methods -> methods.authTest(r -> r.token(token)));
    return new Account(answer.getTeamId(), answer.getTeam(), answer.getUserId());
  }

  /** Where Slack shows a message. */
  public String permalink(String token, MessageRef message) throws PlatformException {
    return repeatable(
            "chat.getPermalink",
            methods ->
                methods.chatGetPermalink(
                    r ->
                        r.token(token)
                            .channel(message.conversationId())
                            .messageTs(message.messageId())))
        .getPermalink();
  }

  /** Where a connection by WebSocket may be opened, once and soon. */
  public String socketAddress(String appToken) throws PlatformException {
    var answer =
        repeatable(
            "apps.connections.open",
            methods -> methods.appsConnectionsOpen(r -> r.token(appToken)));
    if (answer.getUrl() == null) {
      throw new PlatformException(
          PlatformException.Reason.UNAVAILABLE, "no address for a socket", null, null);
    }
    return answer.getUrl();
  }

  /** The workspace and the bot's user behind a token. */
  public record Account(String teamId, String teamName, String botUserId) {}

  SlackHttp http() {
    return http;
  }
}
