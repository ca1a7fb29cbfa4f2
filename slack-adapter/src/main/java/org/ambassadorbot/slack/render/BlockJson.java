package org.ambassadorbot.slack.render;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializer;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import com.slack.api.util.json.GsonFactory;

/** Blocks and views as JSON that Slack accepts. */
final class BlockJson {
  private BlockJson() {}

  static Gson gson() {
    return GsonFactory.createSnakeCase()
        .newBuilder()
        .disableHtmlEscaping()
        .registerTypeAdapter(TextStyle.class, onlyWhatIsSet())
        .create();
  }

  /** The SDK would write styles that Slack knows for mentions only, each as {@code false}. */
  private static JsonSerializer<TextStyle> onlyWhatIsSet() {
    return (style, type, context) -> {
      JsonObject json = new JsonObject();
      add(json, "bold", style.isBold());
      add(json, "italic", style.isItalic());
      add(json, "code", style.isCode());
      return json;
    };
  }

  private static void add(JsonObject json, String name, boolean isSet) {
    if (isSet) {
      json.addProperty(name, true);
    }
  }
}
