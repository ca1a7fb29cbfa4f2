package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.inbound.Emoji;
import org.ambassadorbot.core.inbound.Incoming.ReactionAdded;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/**
 * An emoji of the organisers' choice brings the message it is put on to the bot; there is none
 * until they choose one, since emoji are for people first.
 */
final class CaptureEmojiFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);
  private static final Pattern NAME = Pattern.compile(":?[a-z0-9_+'-]{1,98}:?");
  private static final List<String> NONE = List.of("non", "aucun", "no", "none", "off");

  private final CaptureEmojiStore emoji;
  private final ReadMarkedMessage reading;
  private final Audit audit;

  @Inject
  CaptureEmojiFeature(CaptureEmojiStore emoji, ReadMarkedMessage reading, Audit audit) {
    this.emoji = emoji;
    this.reading = reading;
    this.audit = audit;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("émoji"), List.of("emoji")),
            ORGANISERS,
            CapturePhrase.HELP_EMOJI,
            this::command));
    catalogue.form(CaptureCards.EMOJI, ORGANISERS, new EmojiHandler());
    catalogue.happening(ReactionAdded.class, this::marked);
    catalogue.event(ProgrammesJoined.class, event -> emoji.forget(event.gone()));
  }

  private Reply marked(Turn turn, ReactionAdded added) {
    if (!added.isOurs()
        && emoji.find(turn.programme().id()).filter(added.emoji()::equals).isPresent()) {
      reading.soon(turn, added);
    }
    return new Reply.Nothing();
  }

  private Reply command(Turn turn, String text) {
    return text.isBlank()
        ? new Reply.SayPrivately(
            CaptureCards.emoji(turn.texts(), emoji.find(turn.programme().id())))
        : choose(turn, text)
            .orElseGet(
                () ->
                    new Reply.SayPrivately(
                        Card.of(turn.texts().rich(CapturePhrase.EMOJI_UNREADABLE))));
  }

  /** Empty when nobody could tell which emoji is meant. */
  private Optional<Reply> choose(Turn turn, String written) {
    String name = Normaliser.normalise(written);
    if (!name.isEmpty() && !NONE.contains(name) && !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    boolean isNone = name.isEmpty() || NONE.contains(name) || !Emoji.isName(name);
    if (isNone) {
      emoji.forget(turn.programme().id());
    } else {
      emoji.choose(turn.programme().id(), Emoji.named(name));
    }
    audit.record(turn.person(), "capture.emoji", "programme:" + turn.programme().id().value(), "");
    return Optional.of(
        new Reply.SayPrivately(
            CaptureCards.emoji(turn.texts(), emoji.find(turn.programme().id()))));
  }

  /** The form in which the emoji is named. */
  private final class EmojiHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      Emoji chosen = emoji.find(turn.programme().id()).orElse(null);
      return new Reply.OpenForm(CaptureCards.form(turn.texts(), chosen));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      return choose(turn, answers.text(CaptureCards.NAME))
          .orElseGet(
              () ->
                  new Reply.FieldErrors(
                      Map.of(CaptureCards.NAME, turn.texts().plain(CapturePhrase.EMOJI_UNREADABLE)),
                      null));
    }
  }
}
