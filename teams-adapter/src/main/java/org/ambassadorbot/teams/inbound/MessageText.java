package org.ambassadorbot.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that a person typed, without the mention of the bot and without markup. */
final class MessageText {
  private static final Pattern MENTION =
      Pattern.compile("<at[^>]{0,100}>(.{0,200}?)</at>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BREAK =
      Pattern.compile("<(?:br|/p|/div|/li)\\b[^>]{0,200}>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANCHOR =
      Pattern.compile(
          "<a\\b[^>]{0,200}?href=\"([^\"]{1,2000})\"[^>]{0,200}>(.{0,2000}?)</a>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern MENTION_SPAN =
      Pattern.compile(
          "<span[^>]{0,200}schema\\.skype\\.com/Mention[^>]{0,200}>.{0,200}?</span>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>");
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-z]{2,6});");

  private MessageText() {}

  static String of(Activity activity) {
    JsonNode json = activity.json();
    Optional<String> besidesQuotation = QuotedMessage.htmlBesides(json);
    if (besidesQuotation.isPresent()) {
      return clean(html(besidesQuotation.get()));
    }
    String text = QuotedMessage.withoutPlaceholder(json.path("text").asText(""));
    String bot = botMention(activity);
    String words = text.isBlank() ? html(QuotedMessage.html(json)) : withoutMentions(text, bot);
    return clean(words);
  }

  /** Whether a message of a conversation of several people is meant for the bot. */
  static boolean isForBot(Activity activity) {
    String bot = activity.botId().orElse("");
    for (JsonNode entity : activity.json().path("entities")) {
      if (isMention(entity, bot)) {
        return true;
      }
    }
    return activity.json().at("/recipient/isTargeted").asBoolean();
  }

  /** How the message mentions the bot, or an empty text when it does not. */
  private static String botMention(Activity activity) {
    String bot = activity.botId().orElse("");
    for (JsonNode entity : activity.json().path("entities")) {
      if (isMention(entity, bot)) {
        return entity.path("text").asText(entity.at("/mentioned/name").asText(""));
      }
    }
    return activity.json().at("/recipient/name").asText("");
  }

  private static boolean isMention(JsonNode entity, String bot) {
    return entity.path("type").asText().equals("mention")
        && entity.at("/mentioned/id").asText().equals(bot);
  }

  private static String withoutMentions(String text, String bot) {
    String name = MENTION.matcher(bot).replaceAll("$1").strip();
    Matcher matcher = MENTION.matcher(text);
    StringBuilder words = new StringBuilder();
    while (matcher.find()) {
      boolean isBot = name.isEmpty() || entities(matcher.group(1)).strip().equals(entities(name));
      matcher.appendReplacement(words, isBot ? " " : "$1");
    }
    return entities(matcher.appendTail(words).toString());
  }

  private static String html(String content) {
    return words(MENTION_SPAN.matcher(content).replaceAll(" "));
  }

  /** The words of a message as Teams keeps it. */
  static String ofHtml(String html) {
    return clean(words(html));
  }

  private static String words(String html) {
    String linked = ANCHOR.matcher(html).replaceAll("$1");
    String broken = BREAK.matcher(linked).replaceAll("\n");
    return entities(TAG.matcher(broken).replaceAll(""));
  }

  private static String clean(String words) {
    String spaced = words.replace('\u00a0', ' ').replace("\r\n", "\n");
    return spaced.replaceAll("[ \\t]+", " ").strip();
  }

  private static String entities(String text) {
    return ENTITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(character(m.group(1))));
  }

  private static String character(String entity) {
    return switch (entity) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> " ";
      default -> numeric(entity);
    };
  }

  private static String numeric(String entity) {
    try {
      int code =
          entity.startsWith("#x")
              ? Integer.parseInt(entity.substring(2), 16)
              : Integer.parseInt(entity.substring(1));
      boolean isText = Character.isValidCodePoint(code) && (code >= ' ' || code == '\n');
      return isText ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return "&" + entity + ";";
    }
  }
}
