package org.ambassadorbot.core.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says of itself in JSON-LD, as many sites do that have no other words for it; each is
 * empty where the page does not say.
 *
 * @param image an address, as the page has it
 * @param site who publishes it
 */
record LinkedData(String title, String description, String image, String site) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_SCRIPTS = 10;
  private static final int MOST_THINGS = 200;

  /** Things that are called by their name; others have a headline. */
  private static final Set<String> NAMED = Set.of("WebPage", "VideoObject", "PodcastEpisode");

  private static final LinkedData NOTHING = new LinkedData("", "", "", "");

  /** Reads the first thing with a title; what is no JSON says nothing. */
  static LinkedData of(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .limit(MOST_SCRIPTS)
        .flatMap(script -> things(script).stream())
        .limit(MOST_THINGS)
        .filter(thing -> !title(thing).isEmpty())
        .findFirst()
        .map(LinkedData::of)
        .orElse(NOTHING);
  }

  private static LinkedData of(JsonNode thing) {
    return new LinkedData(
        title(thing),
        text(thing.path("description")),
        image(thing.path("image")),
        text(thing.path("publisher").path("name")));
  }

  /** What stands in a script: one thing, a list of them, or a graph. */
  private static List<JsonNode> things(Element script) {
    List<JsonNode> things = new ArrayList<>();
    try {
      JsonNode root = JSON.readTree(script.data());
      things.add(root);
      (root.isArray() ? root : root.path("@graph")).forEach(things::add);
    } catch (JsonProcessingException e) {
      return List.of();
    }
    return things;
  }

  private static String title(JsonNode thing) {
    String headline = text(thing.path("headline"));
    boolean isNamed = NAMED.contains(thing.path("@type").asText());
    return headline.isEmpty() && isNamed ? text(thing.path("name")) : headline;
  }

  private static String image(JsonNode image) {
    JsonNode first = image.isArray() ? image.path(0) : image;
    return text(first.isObject() ? first.path("url") : first);
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? Parser.unescapeEntities(value.asText(), false).strip() : "";
  }
}
