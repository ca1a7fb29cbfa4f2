package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.inbound.Incoming.MessageCaptured;
import org.ambassadorbot.core.platform.FoundMessage;
import org.ambassadorbot.core.reply.Reply;

/** A message that somebody chooses, or a link sent to the bot, can be suggested. */
final class CaptureFeature implements Feature {
  private final CaptureMessage capturing;
  private final CaptureStore captures;
  private final SuggestionCards cards;

  @Inject
  CaptureFeature(CaptureMessage capturing, CaptureStore captures, SuggestionCards cards) {
    this.capturing = capturing;
    this.captures = captures;
    this.cards = cards;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.happening(MessageCaptured.class, this::open);
    catalogue.otherwise(this::hear);
    catalogue.event(PersonErased.class, event -> captures.forget(event.person()));
    catalogue.event(PeopleJoined.class, event -> captures.move(event.gone(), event.kept()));
    catalogue.event(
        ProgrammesJoined.class, event -> captures.move(event.gone(), event.programme()));
  }

  private Reply open(Turn turn, MessageCaptured message) {
    FoundMessage found = new FoundMessage(message.text(), message.address(), message.mentioned());
    CapturedMessage captured = capturing.capture(turn.person(), found);
    return new Reply.OpenForm(cards.form(turn, captured));
  }

  private Optional<Reply> hear(Turn turn, String text) {
    boolean holdsLink =
        ReadContent.ofText(text) instanceof ReadContent.Read read && read.content().link() != null;
    return holdsLink
        ? Optional.of(
            new Reply.SayPrivately(
                CaptureCards.link(turn.texts(), capturing.capture(turn.person(), text, null))))
        : Optional.empty();
  }
}
