package org.ambassadorbot.app.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The headers of a request; names are compared without regard to case. */
public interface HttpHeaders {

  /** The first value of a header. */
  Optional<String> first(String name);

  /** Hands over every header line in its order, name and value. */
  void forEach(BiConsumer<String, String> consumer);

  /** Every header with its values, under the names as they were sent. */
  default Map<String, List<String>> asMap() {
    Map<String, List<String>> map = new LinkedHashMap<>();
    forEach((name, value) -> map.computeIfAbsent(name, any -> new ArrayList<>()).add(value));
    return map;
  }

  /** Headers made of a map, for callers without a server. */
  static HttpHeaders of(Map<String, String> headers) {
    return new HttpHeaders() {
      @Override
      public Optional<String> first(String name) {
        return headers.entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .findFirst();
      }

      @Override
      public void forEach(BiConsumer<String, String> consumer) {
        headers.forEach(consumer);
      }
    };
  }
}
