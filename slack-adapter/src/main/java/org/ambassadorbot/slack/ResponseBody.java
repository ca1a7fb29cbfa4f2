package org.ambassadorbot.slack;

import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.slack.inbound.Heard;
import org.ambassadorbot.slack.inbound.ReplyWay;
import org.ambassadorbot.slack.render.BlockKitRenderer;
import org.ambassadorbot.slack.render.ModalRenderer;
import org.ambassadorbot.slack.web.Modals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JSON with which one request is answered; empty when there is nothing to say in it. */
final class ResponseBody implements Reply.Renderer<JsonObject> {
  private static final Logger LOG = LoggerFactory.getLogger(ResponseBody.class);
  private static final BlockKitRenderer BLOCKS = new BlockKitRenderer();
  private static final ModalRenderer MODALS = new ModalRenderer();
  private static final String RESPONSE_TYPE = "response_type";
  private static final String RESPONSE_ACTION = "response_action";

  private final Heard heard;
  private final Modals modals;
  private final SlackPhrases phrases;

  ResponseBody(Heard heard, Modals modals, SlackPhrases phrases) {
    this.heard = heard;
    this.modals = modals;
    this.phrases = phrases;
  }

  /** Draws a card once, so that what draws is loaded. */
  static void warmUp() {
    Card card =
        Card.of(
            "…",
            new CardElement.Heading("…"),
            new CardElement.Paragraph(RichText.strong("…")),
            new CardElement.Remark(RichText.plain("…")));
    LOG.debug("drawn beforehand: {}", BLOCKS.messageTree(card));
  }

  @Override
  public JsonObject nothing(Reply.Nothing nothing) {
    return new JsonObject();
  }

  @Override
  public JsonObject say(Reply.Say say) {
    return message(say.card(), "in_channel");
  }

  @Override
  public JsonObject sayPrivately(Reply.SayPrivately say) {
    return message(say.card(), "ephemeral");
  }

  @Override
  public JsonObject replaceSource(Reply.ReplaceSource replace) {
    return unanswerable("replacement");
  }

  private JsonObject message(Card card, String responseType) {
    if (heard.way().kind() != ReplyWay.Kind.COMMAND) {
      return unanswerable("message");
    }
    JsonObject json = new JsonObject();
    json.addProperty(RESPONSE_TYPE, responseType);
    json.addProperty("text", BLOCKS.notification(card));
    json.add("blocks", BLOCKS.messageTree(card));
    return json;
  }

  @Override
  public JsonObject openForm(Reply.OpenForm open) {
    View view = MODALS.modal(open.form(), heard.way().origin());
    if (heard.way().kind() == ReplyWay.Kind.SUBMISSION) {
      JsonObject json = new JsonObject();
      json.addProperty(RESPONSE_ACTION, "update");
      json.add("view", BLOCKS.tree(view));
      return json;
    }
    String trigger = heard.way().triggerId();
    if (trigger == null) {
      return unanswerable("form");
    }
    return open(trigger, view);
  }

  private JsonObject open(String trigger, View view) {
    try {
      modals.open(heard.incoming().origin().workspace(), trigger, view);
      return new JsonObject();
    } catch (PlatformException e) {
      LOG.warn("form {} did not open: {}", view.getCallbackId(), e.getMessage());
      return apology();
    }
  }

  private JsonObject apology() {
    String text = phrases.of("form.not-opened");
    if (heard.way().kind() == ReplyWay.Kind.COMMAND) {
      JsonObject json = new JsonObject();
      json.addProperty(RESPONSE_TYPE, "ephemeral");
      json.addProperty("text", text);
      return json;
    }
    whisper(heard.way().origin().responseUrl(), text);
    return new JsonObject();
  }

  private void whisper(@Nullable String responseUrl, String text) {
    if (responseUrl == null) {
      return;
    }
    try {
      modals.whisper(responseUrl, text);
    } catch (PlatformException e) {
      LOG.warn("could not say that a form did not open: {}", e.getMessage());
    }
  }

  @Override
  public JsonObject fieldErrors(Reply.FieldErrors errors) {
    if (heard.way().kind() != ReplyWay.Kind.SUBMISSION) {
      return unanswerable("list of errors");
    }
    JsonObject shown = new JsonObject();
    errors.errors().forEach((field, sentence) -> show(shown, field, sentence));
    JsonObject json = new JsonObject();
    json.addProperty(RESPONSE_ACTION, "errors");
    json.add("errors", shown);
    return json;
  }

  /** Slack refuses the whole answer when an error names no input of the form. */
  private void show(JsonObject shown, String field, String sentence) {
    String place =
        heard.way().fields().contains(field)
            ? field
            : heard.way().fields().stream().sorted().findFirst().orElse(field);
    String earlier = shown.has(place) ? shown.get(place).getAsString() + " " : "";
    shown.addProperty(place, earlier + sentence);
  }

  private JsonObject unanswerable(String what) {
    LOG.error(
        "receipt {}: a {} does not fit in the response to a {}",
        heard.incoming().origin().receipt().value(),
        what,
        heard.way().kind());
    return new JsonObject();
  }
}
