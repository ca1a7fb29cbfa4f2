package org.ambassadorbot.core.conversation;

import java.util.Map;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter does with a reply that its response can carry; says which form is then before the
 * person.
 */
record HeadlessAnswer(RecordingPlatform platform, AnswerPath path, @Nullable MessageRef source)
    implements Reply.Renderer<HeadlessAnswer.Shown> {

  /** A form before the person, and the message it came from. */
  record OpenForm(Form form, @Nullable MessageRef source) {}

  /** The form before the person, if any, and what is wrong in it by the name of the field. */
  record Shown(@Nullable OpenForm form, Map<String, String> errors) {
    private static final Shown NO_FORM = new Shown(null, Map.of());
  }

  @Override
  public Shown nothing(Reply.Nothing nothing) {
    return Shown.NO_FORM;
  }

  @Override
  public Shown say(Reply.Say say) {
    platform.post(path.publicly(), say.card());
    return Shown.NO_FORM;
  }

  @Override
  public Shown sayPrivately(Reply.SayPrivately say) {
    platform.post(path.privately(), say.card());
    return Shown.NO_FORM;
  }

  @Override
  public Shown replaceSource(Reply.ReplaceSource replace) {
    if (source == null) {
      return sayPrivately(new Reply.SayPrivately(replace.card()));
    }
    try {
      platform.update(source, replace.card());
    } catch (PlatformException e) {
      throw new IllegalStateException(e);
    }
    return Shown.NO_FORM;
  }

  @Override
  public Shown openForm(Reply.OpenForm open) {
    return new Shown(new OpenForm(open.form(), source), Map.of());
  }

  @Override
  public Shown fieldErrors(Reply.FieldErrors wrong) {
    Form again = wrong.form();
    return new Shown(again == null ? null : new OpenForm(again, source), wrong.errors());
  }
}
