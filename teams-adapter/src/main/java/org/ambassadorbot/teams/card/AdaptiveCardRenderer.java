package org.ambassadorbot.teams.card;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;

/** Draws cards as Adaptive Cards 1.5. Pure; what people wrote is never markup nor a mention. */
public final class AdaptiveCardRenderer {
  /** How Teams names an Adaptive Card. */
  public static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";

  private static final String SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json";
  private static final int ENVELOPE = 1_000;

  private AdaptiveCardRenderer() {}

  /** The Adaptive Card alone, as an answer to a pressed button carries it. */
  public static ObjectNode card(Card card) {
    return card(card, Map.of());
  }

  /** A whole message activity: the card, and the words that a notification shows. */
  public static ObjectNode activity(Card card) {
    ObjectNode activity = Json.typed("message").put("summary", summary(card));
    activity.putArray("attachments").add(attachment(card(card)));
    return activity;
  }

  /** A form inside a message, with what is wrong in it. */
  public static ObjectNode inlineForm(Form form, Map<String, String> errors) {
    CardElement inline = new CardElement.InlineForm(form, form.labels().submit());
    return card(new Card(form.title(), List.of(inline)), errors);
  }

  /** A card as messages and dialogs attach it. */
  public static ObjectNode attachment(ObjectNode card) {
    ObjectNode attachment = Json.object().put("contentType", CONTENT_TYPE);
    attachment.set("content", card);
    return attachment;
  }

  static ObjectNode envelope(List<ObjectNode> body) {
    ObjectNode card = Json.typed("AdaptiveCard").put("$schema", SCHEMA).put("version", "1.5");
    card.set("body", Json.array(body));
    return card;
  }

  private static ObjectNode card(Card card, Map<String, String> errors) {
    int largest = TeamsLimits.LARGEST_MESSAGE - ENVELOPE - 4 * TeamsLimits.LONGEST_SUMMARY;
    List<ObjectNode> body = CardBody.of(new ElementRenderer(errors), card.elements(), largest);
    ObjectNode drawn = envelope(body);
    drawn.set("msteams", Json.object().put("width", "Full"));
    return drawn;
  }

  private static String summary(Card card) {
    String oneLine = card.summary().replaceAll("\\s+", " ").strip();
    return Shortening.atWord(oneLine.isEmpty() ? "…" : oneLine, TeamsLimits.LONGEST_SUMMARY);
  }
}
