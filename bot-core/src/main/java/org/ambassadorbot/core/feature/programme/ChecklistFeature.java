package org.ambassadorbot.core.feature.programme;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.ButtonHandler;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.reply.Reply;

/** Organisers tick what is done in each phase, and rewrite what is to be done. */
final class ChecklistFeature implements Feature {
  private final RecordStore records;
  private final ItemStore items;
  private final ChangeWords changes;
  private final Audit audit;

  @Inject
  ChecklistFeature(RecordStore records, ItemStore items, ChangeWords changes, Audit audit) {
    this.records = records;
    this.items = items;
    this.changes = changes;
    this.audit = audit;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.button(
        ProgrammeCards.CHECKLIST,
        ProgrammeFeature.ORGANISERS,
        (turn, name) -> new Reply.ReplaceSource(checklist(turn, phase(name))));
    catalogue.button(
        ChecklistCards.TICK, ProgrammeFeature.ORGANISERS, acting("framing.ticked", items::tick));
    catalogue.button(
        ChecklistCards.UNTICK,
        ProgrammeFeature.ORGANISERS,
        acting("framing.unticked", items::untick));
    catalogue.form(ChecklistCards.CHANGE, ProgrammeFeature.ORGANISERS, new ChangeHandler());
    catalogue.form(ChecklistCards.ADD, ProgrammeFeature.ORGANISERS, new AddHandler());
  }

  private static Phase.Kind phase(String name) {
    return Phase.Kind.named(name).orElse(Phase.Kind.ANALYSIS);
  }

  private Card checklist(Turn turn, Phase.Kind phase) {
    List<Item> list = items.items(turn.programme().id(), phase);
    return ChecklistCards.checklist(
        turn.texts(),
        records.read(turn.programme().id()),
        phase,
        list,
        list.stream().map(item -> line(turn, item)).toList());
  }

  private RichText line(Turn turn, Item item) {
    String text = item.text(turn.texts());
    Change ticked = item.ticked();
    return ticked == null
        ? turn.texts().rich(ChecklistPhrase.OPEN, with("text", text))
        : turn.texts()
            .rich(
                ChecklistPhrase.DONE,
                with("text", text),
                with("name", changes.name(turn, ticked)),
                with("moment", turn.texts().moment(ticked.at(), turn.person().zone())));
  }

  private Optional<Item> find(Turn turn, String id) {
    return id.matches("\\d{1,18}")
        ? items.find(turn.programme().id(), Long.parseLong(id))
        : Optional.empty();
  }

  private static Card gone(Turn turn) {
    return Card.of(turn.texts().rich(ChecklistPhrase.GONE));
  }

  private ButtonHandler acting(String act, BiPredicate<Person, Item> doing) {
    return (turn, id) -> {
      Optional<Item> item = find(turn, id);
      if (item.isEmpty()) {
        return new Reply.ReplaceSource(gone(turn));
      }
      if (doing.test(turn.person(), item.get())) {
        record(turn, act, item.get());
      }
      return new Reply.ReplaceSource(checklist(turn, item.get().phase()));
    };
  }

  private void record(Turn turn, String act, Item item) {
    audit.record(turn.person(), act, "item:" + item.id(), item.phase().name());
  }

  private static Map<Language, String> words(Answers answers) {
    Map<Language, String> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String said = answers.text(language.code());
      if (!said.isEmpty()) {
        words.put(language, said.substring(0, Math.min(said.length(), ChecklistCards.LONGEST)));
      }
    }
    return words;
  }

  private static Reply wordsMissing(Turn turn) {
    return new Reply.FieldErrors(
        Map.of(Language.FRENCH.code(), turn.texts().plain(ChecklistPhrase.WORDS_MISSING)), null);
  }

  /** The form that rewrites something or takes it off. */
  private final class ChangeHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String id) {
      return find(turn, id)
          .<Reply>map(
              item ->
                  new Reply.OpenForm(
                      ChecklistCards.change(
                          turn.texts(),
                          item,
                          Optional.ofNullable(item.changed())
                              .map(change -> changes.say(turn, ChecklistPhrase.CHANGED, change)))))
          .orElseGet(() -> new Reply.SayPrivately(gone(turn)));
    }

    @Override
    public Reply submit(Turn turn, String id, Answers answers) {
      Optional<Item> found = find(turn, id);
      if (found.isEmpty()) {
        return new Reply.SayPrivately(gone(turn));
      }
      Item item = found.get();
      Map<Language, String> words = words(answers);
      if (answers.isTicked(ChecklistCards.REMOVE)) {
        items.takeOff(turn.person(), item);
        record(turn, "framing.item-removed", item);
      } else if (words.isEmpty() && item.code() == null) {
        return wordsMissing(turn);
      } else if (!words.equals(item.words())) {
        items.change(turn.person(), item, words);
        record(turn, "framing.item-changed", item);
      }
      return new Reply.ReplaceSource(checklist(turn, item.phase()));
    }
  }

  /** The form that adds something. */
  private final class AddHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String name) {
      return new Reply.OpenForm(ChecklistCards.add(turn.texts(), phase(name)));
    }

    @Override
    public Reply submit(Turn turn, String name, Answers answers) {
      Map<Language, String> words = words(answers);
      if (words.isEmpty()) {
        return wordsMissing(turn);
      }
      Phase.Kind phase = phase(name);
      if (items.items(turn.programme().id(), phase).size() >= ChecklistCards.MOST) {
        return new Reply.FieldErrors(
            Map.of(Language.FRENCH.code(), turn.texts().plain(ChecklistPhrase.FULL)), null);
      }
      items.add(turn.person(), phase, words);
      audit.record(turn.person(), "framing.item-added", "phase:" + phase.name(), "");
      return new Reply.ReplaceSource(checklist(turn, phase));
    }
  }
}
