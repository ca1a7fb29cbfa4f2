package org.ambassadorbot.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.AsyncMethodsClient;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What somebody writes who has the platform's client and an afternoon. */
final class NaiveLoops {
  private static final String TOKEN = "xoxb-bench";
  private static final String TEXT = "Rendez-vous jeudi à dix heures, salle Jacquard";
  private static final int MOST_ATTEMPTS = 50;

  private NaiveLoops() {}

  private static Slack client(String api) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(api);
    config.setProxyUrl(null);
    return Slack.getInstance(config);
  }

  /** One message after the other; when refused, sleeps as long as asked and tries again. */
  static void slack(String api, int recipients) throws IOException, InterruptedException {
    MethodsClient methods = client(api).methods(TOKEN);
    for (int i = 1; i <= recipients; i++) {
      String person = Gate.CROWD + i;
      boolean isSent = false;
      while (!isSent) {
        try {
          methods.chatPostMessage(request -> request.channel(person).text(TEXT));
          isSent = true;
        } catch (SlackApiException e) {
          String seconds = e.getResponse().header("Retry-After");
          TimeUnit.SECONDS.sleep(seconds == null ? 1 : Long.parseLong(seconds));
        }
      }
    }
  }

  /** Everything handed to the client that queues by itself; what fails is handed in again. */
  static void slackAsync(String api, int recipients) throws InterruptedException {
    AsyncMethodsClient methods = client(api).methodsAsync(TOKEN);
    Deque<String> left = new ArrayDeque<>();
    for (int i = 1; i <= recipients; i++) {
      left.add(Gate.CROWD + i);
    }
    for (int attempt = 0; attempt < MOST_ATTEMPTS && !left.isEmpty(); attempt++) {
      Deque<String> failed = new ArrayDeque<>();
      Deque<CompletableFuture<ChatPostMessageResponse>> pending = new ArrayDeque<>();
      for (String person : left) {
        pending.add(
            methods
                .chatPostMessage(request -> request.channel(person).text(TEXT))
                .whenComplete((answer, failure) -> note(failure, person, failed)));
      }
      pending.forEach(future -> future.handle((answer, failure) -> answer).join());
      left = failed;
    }
  }

  private static void note(Throwable failure, String person, Deque<String> failed) {
    if (failure != null) {
      synchronized (failed) {
        failed.add(person);
      }
    }
  }

  /** One message after the other over HTTP; when refused, sleeps as long as asked. */
  static void teams(URI service, int recipients) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int i = 1; i <= recipients; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  service.resolve("v3/conversations/" + Gate.CROWD + i + "/activities"))
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"type\":\"message\",\"text\":\"" + TEXT + "\"}"))
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      while (answer.statusCode() == 429) {
        TimeUnit.SECONDS.sleep(
            Long.parseLong(answer.headers().firstValue("Retry-After").orElse("1")));
        answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      }
    }
  }
}
