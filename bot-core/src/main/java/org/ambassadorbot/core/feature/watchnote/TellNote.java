package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.outbox.Topic;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.Role;

/** Tells owners of rubrics and organisers what happens to a note while nobody is looking. */
final class TellNote {
  /** What owners of empty rubrics are written to about. */
  static final Topic ASKING = new Topic("empty-rubric", NotePhrase.TOPIC_RUBRIC);

  private final People people;
  private final ComposeEdition.Speech speech;
  private final Outbox outbox;

  @Inject
  TellNote(People people, ComposeEdition.Speech speech, Outbox outbox) {
    this.people = people;
    this.speech = speech;
    this.outbox = outbox;
  }

  /** Asks the owners of empty rubrics, and only them, once before each closing. */
  void ask(Note note, List<Rubric> empty) {
    Map<PersonId, List<String>> asked = new LinkedHashMap<>();
    for (Rubric rubric : empty) {
      if (rubric.owner() != null) {
        asked.computeIfAbsent(rubric.owner(), key -> new ArrayList<>()).add(rubric.name());
      }
    }
    asked.forEach(
        (owner, names) ->
            people.find(note.programme(), owner).ifPresent(person -> ask(note, person, names)));
  }

  private void ask(Note note, Person owner, List<String> names) {
    Texts texts = texts(note, owner);
    RichText said =
        texts.rich(
            NotePhrase.ASKED,
            with("rubrics", texts.list(names)),
            with("count", names.size()),
            with("moment", texts.moment(note.deadlines().closing(), owner.zone())));
    Card card =
        Card.of(
            said.words(),
            new CardElement.Paragraph(said),
            new CardElement.Remark(texts.rich(NotePhrase.ASKED_HOW)),
            new CardElement.Buttons(
                List.of(Button.open(texts.plain(NotePhrase.ADD), ItemForms.ADD, "").primary())));
    String key = key(note, "ask") + ":" + owner.id().value();
    outbox.tell(new Notice(note.programme(), owner.id(), key, card, ASKING));
  }

  /** A draft is ready to be read over. */
  void drafted(Note draft, int count, List<Rubric> missing) {
    tellOrganisers(
        draft,
        "drafted",
        organiser -> {
          Texts texts = texts(draft, organiser);
          RichText said =
              texts.rich(
                  NotePhrase.DRAFTED,
                  with("count", count),
                  with("moment", texts.moment(draft.deadlines().sending(), organiser.zone())));
          List<CardElement> elements = new ArrayList<>();
          elements.add(new CardElement.Paragraph(said));
          if (!missing.isEmpty()) {
            String names = texts.list(missing.stream().map(Rubric::name).toList());
            elements.add(
                new CardElement.Paragraph(
                    texts.rich(NotePhrase.DRAFTED_MISSING, with("rubrics", names))));
          }
          elements.add(new CardElement.Remark(texts.rich(NotePhrase.DRAFTED_NEXT)));
          elements.add(board(texts));
          return new Card(said.words(), elements);
        });
  }

  /** Too little for a note: it waits for another week. */
  void thin(Note open, int count) {
    tellOrganisers(
        open,
        "thin",
        organiser -> {
          Texts texts = texts(open, organiser);
          RichText said =
              texts.rich(
                  NotePhrase.THIN,
                  with("count", count),
                  with("moment", texts.moment(open.deadlines().closing(), organiser.zone())));
          return Card.of(said.words(), new CardElement.Paragraph(said), board(texts));
        });
  }

  /** Nothing was left in a draft when it was about to leave. */
  void leftEmpty(Note draft) {
    tellOrganisers(
        draft, "empty", organiser -> Card.of(texts(draft, organiser).rich(NotePhrase.LEFT_EMPTY)));
  }

  /** A note could not close because the one before it has not left. */
  void waiting(Note draft) {
    tellOrganisers(
        draft,
        "waiting",
        organiser -> {
          Texts texts = texts(draft, organiser);
          RichText said = texts.rich(NotePhrase.WAITING);
          return Card.of(said.words(), new CardElement.Paragraph(said), board(texts));
        });
  }

  private void tellOrganisers(Note note, String what, Function<Person, Card> card) {
    people
        .holding(note.programme(), Role.ORGANISER)
        .forEach(
            organiser ->
                outbox.tell(
                    new Notice(
                        note.programme(),
                        organiser.id(),
                        key(note, what) + ":" + organiser.id().value(),
                        card.apply(organiser))));
  }

  /** What is said again after each closing has the closing in its key. */
  private static String key(Note note, String what) {
    return "watchnote:"
        + note.id().value()
        + ":"
        + what
        + ":"
        + note.deadlines().closing().toEpochMilli();
  }

  private static CardElement board(Texts texts) {
    return new CardElement.Buttons(
        List.of(Button.press(texts.plain(NotePhrase.OPEN_BOARD), BoardCards.SHOW, "").primary()));
  }

  private Texts texts(Note note, Person person) {
    Programme programme = speech.programmes().find(note.programme()).orElseThrow();
    return speech.texts(programme, person.language());
  }
}
