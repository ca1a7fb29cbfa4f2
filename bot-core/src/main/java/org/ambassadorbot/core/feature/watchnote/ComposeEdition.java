package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Programme;

/** Makes of a note what readers of each taste get. Only reads. */
final class ComposeEdition {
  private static final int HIGHLIGHTS = 3;

  private final NoteStore notes;
  private final ItemStore items;
  private final RubricStore rubrics;
  private final Speech speech;
  private final Provider<Catalogue> catalogue;

  @Inject
  ComposeEdition(
      NoteStore notes,
      ItemStore items,
      RubricStore rubrics,
      Speech speech,
      Provider<Catalogue> catalogue) {
    this.notes = notes;
    this.items = items;
    this.rubrics = rubrics;
    this.speech = speech;
    this.catalogue = catalogue;
  }

  /** In which words each programme is spoken to. */
  record Speech(ProgrammeStore programmes, Phrasebook phrasebook) {
    @Inject
    Speech {}

    Texts texts(Programme programme, Language language) {
      return phrasebook.speaking(language, programme.address());
    }
  }

  /** A note with everything its editions are made of. */
  record Material(
      Programme programme, Note note, int number, List<Item> items, List<Rubric> rubrics) {}

  Material material(Note note) {
    Note.Issue issue = note.issue();
    return new Material(
        speech.programmes().find(note.programme()).orElseThrow(),
        note,
        issue == null ? notes.nextNumber(note.programme()) : issue.number(),
        items.in(note),
        rubrics.all(note.programme()));
  }

  Texts texts(Material material, Language language) {
    return speech.texts(material.programme(), language);
  }

  /** What readers of a taste get; empty when this note is not for them. */
  Optional<Edition> edition(Material material, Reader.Taste taste, Instant moment) {
    boolean isForThem =
        switch (taste.frequency()) {
          case WEEKLY, HIGHLIGHTS -> true;
          case FORTNIGHTLY -> material.number() % 2 == 0;
          case NEVER -> false;
        };
    List<Item> wanted = taste.among(material.items(), material.rubrics());
    if (!isForThem || wanted.isEmpty()) {
      return Optional.empty();
    }
    boolean isShort = taste.frequency() == Frequency.HIGHLIGHTS;
    return Optional.of(
        new Edition(
            material.number(),
            material.note().introduction(),
            isShort ? highlights(wanted) : wanted,
            taste.frequency() == Frequency.FORTNIGHTLY ? before(material, taste) : List.of(),
            material.rubrics(),
            sections(material, taste.language(), moment)));
  }

  private static List<Item> highlights(List<Item> wanted) {
    List<Item> best =
        wanted.stream()
            .sorted(Comparator.comparingInt(Item::supports).reversed())
            .limit(HIGHLIGHTS)
            .toList();
    return wanted.stream().filter(best::contains).toList();
  }

  private List<Item> before(Material material, Reader.Taste taste) {
    return notes
        .numbered(material.note().programme(), material.number() - 1)
        .map(items::in)
        .map(shown -> taste.among(shown, material.rubrics()))
        .orElse(List.of());
  }

  private List<CardElement> sections(Material material, Language language, Instant moment) {
    Texts texts = texts(material, language);
    return catalogue.get().digestSections().stream()
        .flatMap(section -> section.say(material.programme(), texts, moment).stream())
        .toList();
  }
}
