package org.ambassadorbot.playground.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the page and the server say to each other. */
final class Json {
  static final String CONTENT_TYPE = "application/json; charset=utf-8";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The object this text holds; empty when it is anything else. */
  static Optional<JsonNode> readObject(String text) {
    try {
      return Optional.ofNullable(MAPPER.readTree(text)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The strings of an object's member, by name; empty when the member is absent. */
  static Map<String, String> strings(JsonNode object, String member) {
    Map<String, String> strings = new TreeMap<>();
    object
        .path(member)
        .properties()
        .forEach(it -> strings.put(it.getKey(), it.getValue().asText()));
    return strings;
  }
}
