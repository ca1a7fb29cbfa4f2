package org.ambassadorbot.slack;

import com.google.gson.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.ambassadorbot.core.dispatch.Bot;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.slack.inbound.Heard;
import org.ambassadorbot.slack.web.Modals;

/** Gives the bot what was heard, and turns its reply into what Slack's response may hold. */
public final class SlackInteractions {
  private final Bot bot;
  private final Modals modals;
  private final SlackPhrases phrases;
  private final Consumer<WorkspaceId> forget;

  /**
   * The way from Slack to the bot and back.
   *
   * @param phrases in the language of the deployment, since Slack does not say the person's
   * @param forget called when a workspace has removed the bot
   */
  public SlackInteractions(
      Bot bot, Modals modals, SlackPhrases phrases, Consumer<WorkspaceId> forget) {
    this.bot = bot;
    this.modals = modals;
    this.phrases = phrases;
    this.forget = forget;
  }

  /** Draws an answer that nobody sees. */
  public void warmUp() {
    ResponseBody.warmUp();
  }

  /**
   * Handles one interaction; what follows from it is durable when this returns.
   *
   * @return the JSON of the response, if it holds anything
   * @throws RuntimeException when the bot could not store anything; Slack should then retry
   */
  public Optional<String> handle(Heard heard) {
    Reply reply = bot.handle(heard.incoming());
    if (heard.incoming() instanceof Incoming.BotRemoved removed) {
      forget.accept(removed.origin().workspace());
    }
    JsonObject response =
        Objects.requireNonNull(reply).render(new ResponseBody(heard, modals, phrases));
    return response.isEmpty() ? Optional.empty() : Optional.of(response.toString());
  }
}
