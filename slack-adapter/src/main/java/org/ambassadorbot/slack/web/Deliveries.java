package org.ambassadorbot.slack.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.Message;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.slack.render.BlockKitRenderer;

/** The delivery's number in a message, out of sight: in its metadata and in a block's name. */
final class Deliveries {
  static final String EVENT_TYPE = "ambassador_delivery";
  private static final String MEMBER = "delivery";
  private static final BlockKitRenderer RENDERER = new BlockKitRenderer();

  private Deliveries() {}

  static String metadata(DeliveryId delivery) {
    JsonObject payload = new JsonObject();
    payload.addProperty(MEMBER, text(delivery));
    JsonObject metadata = new JsonObject();
    metadata.addProperty("event_type", EVENT_TYPE);
    metadata.add("event_payload", payload);
    return metadata.toString();
  }

  static void mark(JsonArray blocks, DeliveryId delivery) {
    if (!blocks.isEmpty()) {
      blocks.get(0).getAsJsonObject().addProperty("block_id", blockId(delivery));
    }
  }

  static boolean carries(Message message, DeliveryId delivery) {
    return isInMetadata(message, delivery) || isInBlocks(message, delivery);
  }

  private static boolean isInMetadata(Message message, DeliveryId delivery) {
    Message.Metadata metadata = message.getMetadata();
    return metadata != null
        && EVENT_TYPE.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && text(delivery).equals(String.valueOf(metadata.getEventPayload().get(MEMBER)));
  }

  private static boolean isInBlocks(Message message, DeliveryId delivery) {
    if (message.getBlocks() == null) {
      return false;
    }
    for (JsonElement block : RENDERER.tree(message.getBlocks()).getAsJsonArray()) {
      JsonObject json = block.getAsJsonObject();
      if (json.has("block_id") && blockId(delivery).equals(json.get("block_id").getAsString())) {
        return true;
      }
    }
    return false;
  }

  private static String blockId(DeliveryId delivery) {
    return EVENT_TYPE + "-" + text(delivery);
  }

  private static String text(DeliveryId delivery) {
    return Long.toString(delivery.value());
  }
}
