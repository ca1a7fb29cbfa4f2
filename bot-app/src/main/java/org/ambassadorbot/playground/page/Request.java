package org.ambassadorbot.playground.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One HTTP request, whatever the server that received it.
 *
 * @param path the decoded path, such as {@code /playground/api/state}
 * @param query the decoded parameters, the first value of each
 * @param headers the first value of each header; names in any case
 * @param body decoded as UTF-8
 */
public record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {

  public Request {
    query = Map.copyOf(query);
    headers =
        headers.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> entry.getKey().toLowerCase(Locale.ROOT),
                    Map.Entry::getValue,
                    (first, second) -> first));
  }

  /** The value of a header, its name in small letters. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The value of a query parameter, empty when it is not there. */
  String parameter(String name) {
    return query.getOrDefault(name, "");
  }
}
