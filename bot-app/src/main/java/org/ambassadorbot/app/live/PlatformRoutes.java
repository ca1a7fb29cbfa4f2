package org.ambassadorbot.app.live;

import com.google.inject.Injector;
import com.google.inject.Key;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.http.HttpAnswer;
import org.ambassadorbot.app.http.HttpRequest;
import org.ambassadorbot.app.http.Route;
import org.ambassadorbot.slack.SlackEndpoint;
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

  private static HttpAnswer answer(TeamsEndpoint teams, HttpRequest request) {
    TeamsEndpoint.Answer answer =
        teams.messages(request.headers().first("Authorization").orElse(null), request.body());
    return answer.body().isEmpty()
        ? HttpAnswer.empty(answer.status())
        : HttpAnswer.of(
            answer.status(),
            answer.contentType(),
            answer.body().getBytes(StandardCharsets.UTF_8));
  }

  /** Does beforehand what the first request would otherwise wait for. */
  static void warmUp(Injector injector) {
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
