package org.ambassadorbot.core.dispatch;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.DurableOutbox;
import org.ambassadorbot.core.outbox.Target;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Brings a reply to the person: as it is when the platform's response can carry it, else as a
 * message that leaves once the transaction is durable.
 */
final class Answering {
  private final DurableOutbox outbox;
  private final KeptForms keptForms;
  private final Directory directory;

  @Inject
  Answering(DurableOutbox outbox, KeptForms keptForms, Directory directory) {
    this.outbox = outbox;
    this.keptForms = keptForms;
    this.directory = directory;
  }

  /** Returns what is left for the adapter to answer; belongs to the caller's transaction. */
  Reply settle(Turn turn, Reply reply, @Nullable MessageRef source) {
    return reply.render(new Settling(turn, source));
  }

  /** The way of each kind of reply. */
  private final class Settling implements Reply.Renderer<Reply> {
    private final Turn turn;
    private final AnswerPath path;
    private final @Nullable MessageRef source;

    Settling(Turn turn, @Nullable MessageRef source) {
      this.turn = turn;
      this.path = turn.origin().answer();
      this.source = source;
    }

    private boolean fits(AnswerKind kind) {
      return path.inResponse().contains(kind);
    }

    @Override
    public Reply nothing(Reply.Nothing nothing) {
      return nothing;
    }

    @Override
    public Reply say(Reply.Say say) {
      return fits(AnswerKind.SAY) ? say : send(new Target.Place(path.publicly()), say.card());
    }

    @Override
    public Reply sayPrivately(Reply.SayPrivately say) {
      return fits(AnswerKind.SAY_PRIVATELY)
          ? say
          : send(new Target.Place(path.privately()), say.card());
    }

    @Override
    public Reply replaceSource(Reply.ReplaceSource replace) {
      boolean fits = fits(AnswerKind.REPLACE_SOURCE);
      if (source == null) {
        return fits ? replace : sayPrivately(new Reply.SayPrivately(replace.card()));
      }
      if (fits && directory.find(turn.origin().sender()).isEmpty()) {
        return replace; // erased just now: nobody is left to write to
      }
      Reply sent = send(new Target.Standing(source), replace.card());
      return fits ? replace : sent;
    }

    @Override
    public Reply openForm(Reply.OpenForm open) {
      return fits(AnswerKind.OPEN_FORM)
          ? open
          : sayPrivately(new Reply.SayPrivately(asMessage(open.form())));
    }

    private Card asMessage(Form form) {
      String label = turn.texts().plain(DispatchPhrase.OPEN_FORM);
      return Card.of(
          form.title(),
          new CardElement.Heading(form.title()),
          new CardElement.InlineForm(keptForms.kept(turn, form), label));
    }

    @Override
    public Reply fieldErrors(Reply.FieldErrors errors) {
      return fits(AnswerKind.FIELD_ERRORS)
          ? errors
          : sayPrivately(new Reply.SayPrivately(asMessage(errors)));
    }

    private Card asMessage(Reply.FieldErrors errors) {
      Texts texts = turn.texts();
      List<RichText> sentences =
          errors.errors().entrySet().stream()
              .sorted(java.util.Map.Entry.comparingByKey())
              .map(entry -> RichText.plain(entry.getValue()))
              .toList();
      String first = texts.plain(DispatchPhrase.FIX_FIRST);
      CardElement.Items items = new CardElement.Items(sentences, false);
      CardElement.Paragraph intro = new CardElement.Paragraph(RichText.plain(first));
      Form form = errors.form();
      return form == null
          ? Card.of(first, intro, items)
          : Card.of(
              first,
              intro,
              items,
              new CardElement.InlineForm(
                  keptForms.kept(turn, form), texts.plain(DispatchPhrase.OPEN_FORM)));
    }

    private Reply send(Target target, Card card) {
      outbox.answer(turn.programme().id(), turn.person().id(), target, card);
      return new Reply.Nothing();
    }
  }
}
