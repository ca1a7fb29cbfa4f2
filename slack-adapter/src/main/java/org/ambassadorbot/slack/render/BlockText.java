package org.ambassadorbot.slack.render;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;

/** How much text Slack counts in blocks. */
public final class BlockText {
  private static final Set<String> COUNTED =
      Set.of("text", "url", "value", "alt_text", "image_url", "placeholder", "initial_value");

  private BlockText() {}

  /** The characters of every text in a block, or in a list of blocks. */
  public static int length(JsonElement json) {
    if (json.isJsonArray()) {
      int sum = 0;
      for (JsonElement child : json.getAsJsonArray()) {
        sum += length(child);
      }
      return sum;
    }
    return json.isJsonObject() ? length(json.getAsJsonObject()) : 0;
  }

  private static int length(JsonObject json) {
    int sum = 0;
    for (Map.Entry<String, JsonElement> member : json.entrySet()) {
      JsonElement value = member.getValue();
      if (value.isJsonPrimitive()) {
        sum += COUNTED.contains(member.getKey()) ? value.getAsString().length() : 0;
      } else {
        sum += length(value);
      }
    }
    return sum;
  }
}
