package org.ambassadorbot.playground.teams;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One call of the bot, as it came.
 *
 * @param path the decoded parts of the path behind {@code /v3/conversations} or {@code /v3/teams}
 * @param body its content as text
 */
record ConnectorCall(
    String verb,
    String address,
    List<String> path,
    String query,
    String authorization,
    String body) {
  private static final String PREFIX = "/v3/conversations";
  private static final String TEAMS = "/v3/teams";

  static ConnectorCall read(HttpExchange exchange) throws IOException {
    URI url = exchange.getRequestURI();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    byte[] body = exchange.getRequestBody().readAllBytes();
    return new ConnectorCall(
        exchange.getRequestMethod(),
        url.getRawPath(),
        parts(url.getRawPath()),
        url.getRawQuery() == null ? "" : url.getRawQuery(),
        authorization == null ? "" : authorization,
        new String(body, StandardCharsets.UTF_8));
  }

  /** The name by which faults and records know the call; empty for an address that is not ours. */
  String method() {
    if (address.equals("/token")) {
      return "token";
    }
    if (address.startsWith(TEAMS)) {
      return verb.equals("GET") && path.size() == 1 ? "team" : "";
    }
    if (!address.startsWith(PREFIX)) {
      return "";
    }
    String kind = path.size() > 1 ? path.get(1) : "";
    return switch (verb + " " + kind) {
      case "POST " -> path.isEmpty() ? "createConversation" : "";
      case "POST activities" -> query.contains("isTargetedActivity=true") ? "sendTargeted" : "send";
      case "PUT activities" -> "update";
      case "DELETE activities" -> "delete";
      case "GET members" -> "member";
      case "GET pagedmembers" -> "members";
      default -> "";
    };
  }

  /**
   * The conversation, with its thread, or the team that the call is about; empty when it is about
   * none.
   */
  String conversation() {
    return path.isEmpty() ? "" : path.get(0);
  }

  /** The message or the member that the call is about. */
  String item() {
    return path.size() > 2 ? path.get(2) : "";
  }

  private static List<String> parts(String rawPath) {
    String prefix = rawPath.startsWith(TEAMS) ? TEAMS : PREFIX;
    if (!rawPath.startsWith(prefix)) {
      return List.of();
    }
    return Stream.of(rawPath.substring(prefix.length()).split("/"))
        .filter(part -> !part.isEmpty())
        .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
        .toList();
  }
}
