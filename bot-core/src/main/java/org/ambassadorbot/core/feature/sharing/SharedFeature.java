package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.LinkFollowed;
import org.ambassadorbot.core.feature.sharing.ReadShare.Asked;
import org.ambassadorbot.core.feature.sharing.ReadShare.Read;
import org.ambassadorbot.core.feature.sharing.ReadShare.Reading;
import org.ambassadorbot.core.feature.sharing.ReadShare.Wrong;
import org.ambassadorbot.core.message.ButtonAction;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.reply.Reply;

/** Ambassadors say what they shared, of what was offered or of what they found. */
final class SharedFeature implements Feature {
  private final DeclareShare declaring;
  private final ReadShare reading;
  private final ShareableStore contents;

  @Inject
  SharedFeature(DeclareShare declaring, ReadShare reading, ShareableStore contents) {
    this.declaring = declaring;
    this.reading = reading;
    this.contents = contents;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            Command.Names.of("partagé", "shared"),
            SharingFeature.AMBASSADORS,
            SharingPhrase.HELP_SHARED,
            this::shared));
    catalogue.form(SharingForms.SHARED, SharingFeature.AMBASSADORS, new SharedHandler());
    catalogue.button(SharingCards.UNDO, SharingFeature.AMBASSADORS, this::undo);
    catalogue.event(LinkFollowed.class, declaring::followed);
  }

  private Reply shared(Turn turn, String text) {
    Reading read = reading.ofText(turn, text);
    if (read instanceof Asked asked) {
      String written = asked.written();
      boolean fits = written.length() <= ButtonAction.LONGEST_ARGUMENT;
      return new Reply.OpenForm(
          SharingForms.shared(turn.texts(), asked.content(), fits ? written : ""));
    }
    if (read instanceof Wrong wrong) {
      return new Reply.SayPrivately(Card.of(turn.texts().rich(wrong.phrase(), wrong.arguments())));
    }
    return declare(turn, ((Read) read).draft());
  }

  private Reply declare(Turn turn, ShareDraft draft) {
    DeclareShare.Result result = declaring.declare(turn.person(), draft);
    return result instanceof DeclareShare.PostTaken
        ? new Reply.SayPrivately(Card.of(turn.texts().rich(SharingPhrase.POST_TAKEN)))
        : new Reply.SayPrivately(card(turn, draft, result));
  }

  private static Card card(Turn turn, ShareDraft draft, DeclareShare.Result result) {
    if (result instanceof DeclareShare.Noted noted) {
      Shareable content = draft.content();
      boolean hasAngles = content != null && content.wording().angles().size() > 1;
      String id = content == null ? "" : String.valueOf(content.id().value());
      return SharingCards.noted(turn.texts(), noted, hasAngles, id);
    }
    if (result instanceof DeclareShare.PostAdded added) {
      return Card.of(
          turn.texts().rich(SharingPhrase.POST_ADDED, SharingCards.about(added.share())));
    }
    Share share = ((DeclareShare.AlreadyNoted) result).share();
    return Card.of(turn.texts().rich(SharingPhrase.ALREADY_NOTED, SharingCards.about(share)));
  }

  private Reply undo(Turn turn, String argument) {
    Card card =
        ShareableId.parse(argument)
            .flatMap(id -> declaring.undo(turn.person(), id.value()))
            .map(share -> turn.texts().rich(SharingPhrase.UNDONE, SharingCards.about(share)))
            .map(Card::of)
            .orElseGet(() -> Card.of(turn.texts().rich(SharingPhrase.TOO_LATE)));
    return new Reply.ReplaceSource(card);
  }

  /** The form in which a share is declared. */
  private final class SharedHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      if (ShareableId.parse(argument).isEmpty()) {
        return new Reply.OpenForm(SharingForms.shared(turn.texts(), null, argument));
      }
      return content(turn, argument)
          .<Reply>map(content -> new Reply.OpenForm(SharingForms.shared(turn.texts(), content, "")))
          .orElseGet(
              () -> new Reply.SayPrivately(Card.of(turn.texts().rich(SharingPhrase.CARD_UNKNOWN))));
    }

    private Optional<Shareable> content(Turn turn, String argument) {
      return ShareableId.parse(argument).flatMap(id -> contents.find(turn.programme().id(), id));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Reading read = reading.ofAnswers(turn, content(turn, argument).orElse(null), answers);
      if (read instanceof Wrong wrong) {
        String sentence = turn.texts().rich(wrong.phrase(), wrong.arguments()).words();
        return new Reply.FieldErrors(Map.of(wrong.field(), sentence), null);
      }
      if (!(read instanceof Read draft)) {
        String missing = turn.texts().plain(SharingPhrase.NETWORK_MISSING);
        return new Reply.FieldErrors(Map.of(SharingForms.NETWORK, missing), null);
      }
      DeclareShare.Result result = declaring.declare(turn.person(), draft.draft());
      if (result instanceof DeclareShare.PostTaken) {
        String taken = turn.texts().plain(SharingPhrase.POST_TAKEN);
        return new Reply.FieldErrors(Map.of(SharingForms.POST, taken), null);
      }
      return new Reply.SayPrivately(card(turn, draft.draft(), result));
    }
  }
}
