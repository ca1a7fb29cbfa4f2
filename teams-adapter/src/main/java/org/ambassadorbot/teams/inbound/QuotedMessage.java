package org.ambassadorbot.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message that a typed one quotes: Teams writes it as an entity, as a block of the HTML that
 * comes along, or as both, and repeats its words in the text.
 */
final class QuotedMessage {
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z:_.-]{1,100}");
  private static final Pattern BLOCK =
      Pattern.compile(
          "<blockquote\\b[^>]{0,300}schema\\.skype\\.com/Reply[^>]{0,300}>.{0,30000}?</blockquote>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ITEM =
      Pattern.compile("\\A<blockquote\\b[^>]{0,600}?\\bitemid=[\"']([^\"'>]{1,100})[\"']");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("<quoted\\b[^>]{0,300}>(?:\\s{0,20}</quoted>)?", Pattern.CASE_INSENSITIVE);

  private QuotedMessage() {}

  /** What the first quoted message is called in its conversation. */
  static Optional<String> idIn(Activity activity) {
    for (JsonNode entity : activity.json().path("entities")) {
      String id = entity.at("/quotedReply/messageId").asText("");
      if (entity.path("type").asText().equals("quotedReply") && ID.matcher(id).matches()) {
        return Optional.of(id);
      }
    }
    Matcher block = BLOCK.matcher(html(activity.json()));
    return block.find() ? item(block.group()) : Optional.empty();
  }

  private static Optional<String> item(String block) {
    Matcher item = ITEM.matcher(block);
    return item.find()
        ? Optional.of(item.group(1)).filter(it -> ID.matcher(it).matches())
        : Optional.empty();
  }

  /** The HTML that came with a message, whose text holds a quotation among its words. */
  static Optional<String> htmlBesides(JsonNode json) {
    String html = html(json);
    Matcher block = BLOCK.matcher(html);
    return block.find() ? Optional.of(block.replaceAll(" ")) : Optional.empty();
  }

  static String withoutPlaceholder(String text) {
    return PLACEHOLDER.matcher(text).replaceAll(" ");
  }

  /** The HTML that came with a message; empty when none did. */
  static String html(JsonNode json) {
    for (JsonNode attachment : json.path("attachments")) {
      if (attachment.path("contentType").asText().equals("text/html")) {
        return attachment.path("content").asText("");
      }
    }
    return "";
  }
}
