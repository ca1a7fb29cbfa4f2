package org.ambassadorbot.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.teams.card.ActionData;
import org.ambassadorbot.teams.card.AdaptiveCardRenderer;
import org.ambassadorbot.teams.card.CardWords;
import org.ambassadorbot.teams.card.DialogRenderer;
import org.ambassadorbot.teams.card.Json;
import org.jspecify.annotations.Nullable;

/** What the HTTP response to an activity carries: nothing, a card, or a dialog. Pure. */
public final class InvokeAnswer {
  private static final String MESSAGE = "application/vnd.microsoft.activity.message";

  private InvokeAnswer() {}

  /** The response's body, empty when the response says nothing. */
  public static Optional<ObjectNode> body(Activity activity, Reply reply) {
    if (!activity.type().equals("invoke")) {
      return Optional.empty();
    }
    return switch (activity.name()) {
      case "adaptiveCard/action" -> reply.render(new OnCard());
      case "task/fetch" -> reply.render(new InDialog(activity.replyToId().orElse(null)));
      case "task/submit" -> reply.render(new InDialog(source(activity.value())));
      case CapturedMessage.OPENED, CapturedMessage.SENT -> reply.render(new InDialog(null));
      default -> Optional.empty();
    };
  }

  private static @Nullable String source(JsonNode value) {
    return new ActionData(value.path("data")).sourceMessage().orElse(null);
  }

  private static String words(Reply.FieldErrors errors) {
    return String.join("\n", errors.errors().values());
  }

  /** Answers a button of a message: the message becomes another. */
  private record OnCard() implements Reply.Renderer<Optional<ObjectNode>> {
    @Override
    public Optional<ObjectNode> nothing(Reply.Nothing nothing) {
      return message("");
    }

    @Override
    public Optional<ObjectNode> say(Reply.Say say) {
      return message(CardWords.of(say.card()));
    }

    @Override
    public Optional<ObjectNode> sayPrivately(Reply.SayPrivately say) {
      return message(CardWords.of(say.card()));
    }

    @Override
    public Optional<ObjectNode> replaceSource(Reply.ReplaceSource replace) {
      return card(AdaptiveCardRenderer.card(replace.card()));
    }

    @Override
    public Optional<ObjectNode> openForm(Reply.OpenForm open) {
      return card(AdaptiveCardRenderer.inlineForm(open.form(), Map.of()));
    }

    @Override
    public Optional<ObjectNode> fieldErrors(Reply.FieldErrors errors) {
      Form form = errors.form();
      return form == null
          ? message(words(errors))
          : card(AdaptiveCardRenderer.inlineForm(form, errors.errors()));
    }

    private static Optional<ObjectNode> card(ObjectNode card) {
      ObjectNode answer = answer(AdaptiveCardRenderer.CONTENT_TYPE);
      answer.set("value", card);
      return Optional.of(answer);
    }

    private static Optional<ObjectNode> message(String words) {
      return Optional.of(answer(MESSAGE).put("value", words));
    }

    private static ObjectNode answer(String type) {
      return Json.object().put("statusCode", 200).put("type", type);
    }
  }

  /** Answers a dialog: it opens, stays, or closes. */
  private record InDialog(@Nullable String source) implements Reply.Renderer<Optional<ObjectNode>> {
    @Override
    public Optional<ObjectNode> nothing(Reply.Nothing nothing) {
      return Optional.empty();
    }

    @Override
    public Optional<ObjectNode> say(Reply.Say say) {
      return words(say.card());
    }

    @Override
    public Optional<ObjectNode> sayPrivately(Reply.SayPrivately say) {
      return words(say.card());
    }

    @Override
    public Optional<ObjectNode> replaceSource(Reply.ReplaceSource replace) {
      return words(replace.card());
    }

    @Override
    public Optional<ObjectNode> openForm(Reply.OpenForm open) {
      return task(DialogRenderer.open(open.form(), Map.of(), source));
    }

    @Override
    public Optional<ObjectNode> fieldErrors(Reply.FieldErrors errors) {
      Form form = errors.form();
      return task(
          form == null
              ? DialogRenderer.message(InvokeAnswer.words(errors))
              : DialogRenderer.open(form, errors.errors(), source));
    }

    private static Optional<ObjectNode> words(Card card) {
      return task(DialogRenderer.message(CardWords.of(card)));
    }

    private static Optional<ObjectNode> task(ObjectNode task) {
      return Optional.of(DialogRenderer.response(task));
    }
  }
}
