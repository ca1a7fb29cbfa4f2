package org.ambassadorbot.core.dispatch;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.message.ButtonAction;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.ShownValue;
import org.ambassadorbot.core.reply.Reply;

/**
 * Forms that cannot open at once and wait behind a button, which carries no more than a name and an
 * argument: what the form shows besides, such as words already typed, is kept until it opens.
 * Belongs to the caller's transaction.
 */
final class KeptForms {
  private static final Pattern MARKED = Pattern.compile("~(\\d{1,18})~(.*)", Pattern.DOTALL);
  private static final int ROOM_FOR_MARK = 20;

  private final Catalogue catalogue;
  private final KeptFormStore store;

  @Inject
  KeptForms(Catalogue catalogue, KeptFormStore store) {
    this.catalogue = catalogue;
    this.store = store;
  }

  /** The form to offer instead: the same, with an argument by which {@link #reopened} knows it. */
  Form kept(Turn turn, Form form) {
    Map<String, List<String>> more = shown(form);
    opened(turn, form)
        .map(KeptForms::shown)
        .ifPresent(less -> more.entrySet().removeAll(less.entrySet()));
    boolean isRoom = form.argument().length() + ROOM_FOR_MARK <= ButtonAction.LONGEST_ARGUMENT;
    if (more.isEmpty() || !isRoom) {
      return form;
    }
    String argument = "~" + store.keep(turn.person(), more) + "~" + form.argument();
    return new Form(form.id(), argument, form.title(), form.labels(), form.fields());
  }

  private Optional<Form> opened(Turn turn, Form form) {
    return catalogue
        .form(form.id())
        .map(offered -> offered.handler().open(turn, form.argument()))
        .filter(Reply.OpenForm.class::isInstance)
        .map(reply -> ((Reply.OpenForm) reply).form());
  }

  private static Map<String, List<String>> shown(Form form) {
    Map<String, List<String>> shown = new LinkedHashMap<>();
    for (FormField field : form.fields()) {
      shown.put(field.name(), field.render(new ShownValue()));
    }
    return shown;
  }

  /** The argument that the form's own feature gave. */
  static String argument(String received) {
    Matcher marked = MARKED.matcher(received);
    return marked.matches() ? marked.group(2) : received;
  }

  /** What opens, showing what was kept under the argument that came back. */
  Reply reopened(Turn turn, String received, Reply opening) {
    Matcher marked = MARKED.matcher(received);
    if (!marked.matches() || !(opening instanceof Reply.OpenForm open)) {
      return opening;
    }
    return store
        .find(turn.person(), Long.parseLong(marked.group(1)))
        .<Reply>map(shown -> new Reply.OpenForm(open.form().filledWith(shown)))
        .orElse(opening);
  }
}
