package org.ambassadorbot.core.feature.people;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;

/** What a list of people looks like before it changes anything. */
final class ImportCards {
  static final FormId FORM = new FormId("people.import");
  static final ActionId CONFIRM = new ActionId("people.confirm");
  static final ActionId DROP = new ActionId("people.drop");
  static final String LIST = "list";
  private static final int LONGEST = 3_000;
  private static final int MOST_NAMES = 15;
  private static final int MOST_FAULTS = 10;

  private ImportCards() {}

  static Form form(Texts texts) {
    return new Form(
        FORM,
        "",
        texts.plain(PeoplePhrase.FORM_TITLE),
        new Form.Labels(
            texts.plain(PeoplePhrase.FORM_SUBMIT), texts.plain(PeoplePhrase.FORM_CANCEL)),
        List.of(
            FormField.TextField.lines(LIST, texts.plain(PeoplePhrase.FORM_LABEL), LONGEST)
                .hinting(texts.plain(PeoplePhrase.FORM_HINT))));
  }

  static Card dryRun(Texts texts, ImportPlan plan, long list) {
    String title = texts.plain(PeoplePhrase.TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(new CardElement.Items(lines(texts, plan), false));
    if (!plan.faults().isEmpty()) {
      elements.add(new CardElement.Paragraph(RichText.strong(texts.plain(PeoplePhrase.FAULTS))));
      elements.add(new CardElement.Items(faults(texts, plan.faults()), false));
    }
    if (plan.isNothing()) {
      elements.add(new CardElement.Paragraph(texts.rich(PeoplePhrase.NOTHING)));
      return new Card(title, elements);
    }
    elements.add(new CardElement.Remark(texts.rich(PeoplePhrase.NOTHING_YET)));
    String id = String.valueOf(list);
    elements.add(
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(PeoplePhrase.CONFIRM), CONFIRM, id).primary(),
                Button.press(texts.plain(PeoplePhrase.DROP), DROP, id))));
    return new Card(title, elements);
  }

  private static List<RichText> lines(Texts texts, ImportPlan plan) {
    List<RichText> lines = new ArrayList<>();
    lines.add(people(texts, PeoplePhrase.ADDED, plan, change -> change.known() == null));
    lines.add(
        people(
            texts,
            PeoplePhrase.CHANGED,
            plan,
            change -> change.known() != null && change.isNeeded()));
    long same = plan.changes().stream().filter(change -> !change.isNeeded()).count();
    if (same > 0) {
      lines.add(texts.rich(PeoplePhrase.SAME, with("count", same)));
    }
    if (!plan.newGroups().isEmpty()) {
      List<String> names = plan.newGroups().stream().sorted().limit(MOST_NAMES).toList();
      lines.add(texts.rich(PeoplePhrase.GROUPS, with("names", texts.list(names))));
    }
    return lines;
  }

  private static RichText people(
      Texts texts, PeoplePhrase phrase, ImportPlan plan, Predicate<ImportPlan.Change> which) {
    List<String> names =
        plan.changes().stream().filter(which).map(change -> change.row().name()).toList();
    String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return texts.rich(
        phrase,
        with("count", names.size()),
        with("names", names.size() > MOST_NAMES ? shown + "…" : shown));
  }

  private static List<RichText> faults(Texts texts, List<ImportPlan.Fault> faults) {
    List<RichText> lines = new ArrayList<>();
    faults.stream()
        .limit(MOST_FAULTS)
        .map(
            fault ->
                texts.rich(
                    PeoplePhrase.valueOf("FAULT_" + fault.reason().name()),
                    with("line", fault.line()),
                    with("about", fault.about())))
        .forEach(lines::add);
    if (faults.size() > MOST_FAULTS) {
      int more = faults.size() - MOST_FAULTS;
      lines.add(texts.rich(PeoplePhrase.FAULTS_MORE, with("count", more)));
    }
    return lines;
  }
}
