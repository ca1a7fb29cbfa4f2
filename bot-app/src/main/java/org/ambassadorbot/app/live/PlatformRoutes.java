package org.ambassadorbot.app.live;

import com.google.inject.Injector;
import com.google.inject.Key;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.http.HttpAnswer;
import org.ambassadorbot.app.http.HttpRequest;
import org.ambassadorbot.app.http.Route;
import org.ambassadorbot.slack.SlackEndpoint;
import org.ambassadorbot.slack.SlackInteractions;
import org.ambassadorbot.slack.install.Page;
import org.ambassadorbot.slack.install.SlackInstallation;
import org.ambassadorbot.slack.web.SlackHttp;
import org.ambassadorbot.teams.TeamsEndpoint;

/** The addresses that platforms call. */
final class PlatformRoutes {
  private PlatformRoutes() {}

  static List<Route> of(Configuration configuration, Injector injector) {
    List<Route> routes = new ArrayList<>();
    if (configuration.slack() != null && configuration.slack().tokens().signing() != null) {
      SlackEndpoint slack = injector.getInstance(SlackEndpoint.class);
      routes.add(Route.post("/slack/events", request -> answer(slack, request)));
    }
    if (configuration.slack() != null && configuration.slack().oauth() != null) {
      SlackInstallation installation = injector.getInstance(SlackInstallation.class);
      routes.add(Route.get("/slack/install", request -> answer(installation.install())));
      routes.add(
          Route.get("/slack/oauth_redirect", request -> answer(returned(installation, request))));
    }
    if (configuration.teams() != null) {
      TeamsEndpoint teams = injector.getInstance(TeamsEndpoint.class);
      routes.add(Route.post("/api/messages", request -> answer(teams, request)));
    }
    return routes;
  }

  private static HttpAnswer answer(SlackEndpoint slack, HttpRequest request) {
    SlackEndpoint.Answer answer =
        slack.events(name -> request.headers().first(name).orElse(null), request.body());
    return answer.body().length == 0
        ? HttpAnswer.empty(answer.status())
        : HttpAnswer.of(answer.status(), answer.contentType(), answer.body());
  }

  private static Page returned(SlackInstallation installation, HttpRequest request) {
    Map<String, String> query = new HashMap<>();
    for (String name : List.of("state", "code", "error")) {
      request.parameter(name).ifPresent(value -> query.put(name, value));
    }
    return installation.returned(
        query,
        request.headers().first("Cookie").orElse(null),
        request.headers().first("Accept-Language").orElse(null));
  }

  private static HttpAnswer answer(Page page) {
    HttpAnswer answer =
        page.html().isEmpty()
            ? HttpAnswer.empty(page.status())
            : HttpAnswer.page(page.status(), page.html());
    for (Map.Entry<String, String> header : page.headers().entrySet()) {
      if (!header.getKey().equals("Content-Type")) {
        answer = answer.with(header.getKey(), header.getValue());
      }
    }
    return answer;
  }

  private static HttpAnswer answer(TeamsEndpoint teams, HttpRequest request) {
    TeamsEndpoint.Answer answer =
        teams.messages(request.headers().first("Authorization").orElse(null), request.body());
    return answer.body().isEmpty()
        ? HttpAnswer.empty(answer.status())
        : HttpAnswer.of(
            answer.status(), answer.contentType(), answer.body().getBytes(StandardCharsets.UTF_8));
  }

  /** Does beforehand what the first request would otherwise wait for. */
  static void warmUp(Injector injector) {
    existing(injector, SlackEndpoint.class).ifPresent(SlackEndpoint::warmUp);
    existing(injector, SlackInteractions.class).ifPresent(SlackInteractions::warmUp);
    existing(injector, TeamsEndpoint.class).ifPresent(TeamsEndpoint::warmUp);
  }

  static void close(Injector injector) {
    existing(injector, SlackHttp.class).ifPresent(SlackHttp::close);
  }

  private static <T> Optional<T> existing(Injector injector, Class<T> type) {
    return Optional.ofNullable(injector.getExistingBinding(Key.get(type)))
        .map(binding -> binding.getProvider().get());
  }
}
