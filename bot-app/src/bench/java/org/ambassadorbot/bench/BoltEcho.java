package org.ambassadorbot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.ambassadorbot.app.http.HttpAnswer;
import org.ambassadorbot.app.http.HttpRequest;
import org.ambassadorbot.app.http.HttpServer;
import org.ambassadorbot.app.http.Route;
import org.ambassadorbot.app.http.ServerLimits;

/**
 * The smallest Bolt for Java application: answers a command with its text. No store, no rule. Bolt
 * asks Slack once who its token belongs to, and remembers the answer.
 */
final class BoltEcho {
  private final App app;
  private final SlackRequestParser parser;

  private BoltEcho(AppConfig config) {
    app = new App(config);
    app.command("/ambassador", (request, context) -> context.ack(request.getPayload().getText()));
    parser = new SlackRequestParser(config);
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> environment = System.getenv();
    SlackConfig client = new SlackConfig();
    client.setMethodsEndpointUrlPrefix(environment.get("SLACK_API_URL"));
    AppConfig config =
        AppConfig.builder()
            .slack(Slack.getInstance(client))
            .singleTeamBotToken(environment.get("SLACK_BOT_TOKEN"))
            .signingSecret(environment.get("SLACK_SIGNING_SECRET"))
            .authTestCacheEnabled(true)
            .build();
    BoltEcho echo = new BoltEcho(config);
    int port = Integer.parseInt(environment.getOrDefault("PORT", "0"));
    HttpServer.start(
        HttpServer.Listen.loopback(port),
        List.of(Route.post("/slack/events", echo::answer)),
        ServerLimits.STANDARD);
    new CountDownLatch(1).await();
  }

  private HttpAnswer answer(HttpRequest request) throws Exception {
    Request<?> parsed =
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                .requestUri(request.path())
                .requestBody(new String(request.body(), UTF_8))
                .headers(new RequestHeaders(request.headers().asMap()))
                .remoteAddress("127.0.0.1")
                .build());
    Response response = app.run(parsed);
    String body = response.getBody();
    return body == null
        ? HttpAnswer.empty(response.getStatusCode())
        : HttpAnswer.of(response.getStatusCode(), response.getContentType(), body.getBytes(UTF_8));
  }
}
