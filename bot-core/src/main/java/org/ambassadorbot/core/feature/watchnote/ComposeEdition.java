package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.DigestPart;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.people.GroupId;
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

  /**
   * A note with everything its editions are made of.
   *
   * @param before what the note before it showed
   * @param parts what the rest of the programme has to say, in each language
   */
  record Material(
      Programme programme,
      Note note,
      int number,
      List<Item> items,
      List<Item> before,
      List<Rubric> rubrics,
      Map<Language, List<DigestPart>> parts) {

    /** The same note with other items. */
    Material showing(List<Item> chosen) {
      return new Material(programme, note, number, chosen, before, rubrics, parts);
    }

    /** The groups whose members read something else than everybody. */
    Set<GroupId> audiences() {
      Stream<GroupId> ofRubrics = rubrics.stream().map(Rubric::audience).filter(Objects::nonNull);
      Stream<GroupId> ofParts =
          parts.values().stream().flatMap(List::stream).flatMap(part -> part.audience().stream());
      return Stream.concat(ofRubrics, ofParts).collect(Collectors.toSet());
    }

    /** The taste of whoever sees everything. */
    Reader.Taste whole(Language language) {
      return new Reader.Taste(language, Frequency.WEEKLY, Set.of(), audiences());
    }

    private List<DigestPart> parts(Reader.Taste taste) {
      return parts.getOrDefault(taste.language(), List.of()).stream()
          .filter(part -> part.isFor(taste.groups()))
          .toList();
    }
  }

  /**
   * Gathers what editions are made of.
   *
   * @param moment when they are read
   */
  Material material(Note note, Instant moment) {
    Programme programme = programme(note);
    return material(programme, note, parts(programme, moment));
  }

  /** The same for one that has left long ago: the rest of the programme has moved on since. */
  Material past(Note note) {
    return material(programme(note), note, Map.of());
  }

  private Programme programme(Note note) {
    return speech.programmes().find(note.programme()).orElseThrow();
  }

  private Material material(Programme programme, Note note, Map<Language, List<DigestPart>> parts) {
    Note.Issue issue = note.issue();
    int number = issue == null ? notes.nextNumber(note.programme()) : issue.number();
    return new Material(
        programme,
        note,
        number,
        items.in(note),
        notes.numbered(note.programme(), number - 1).map(items::in).orElse(List.of()),
        rubrics.all(note.programme()),
        parts);
  }

  private Map<Language, List<DigestPart>> parts(Programme programme, Instant moment) {
    Map<Language, List<DigestPart>> parts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Texts texts = speech.texts(programme, language);
      parts.put(
          language,
          catalogue.get().digestSections().stream()
              .flatMap(section -> section.say(programme, texts, moment).stream())
              .toList());
    }
    return parts;
  }

  Texts texts(Material material, Language language) {
    return speech.texts(material.programme(), language);
  }

  /** What readers of a taste get; empty when this note is not for them. */
  Optional<Edition> edition(Material material, Reader.Taste taste) {
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
            taste.frequency() == Frequency.FORTNIGHTLY
                ? taste.among(material.before(), material.rubrics())
                : List.of(),
            material.rubrics(),
            material.parts(taste).stream().flatMap(part -> part.elements().stream()).toList()));
  }

  private static List<Item> highlights(List<Item> wanted) {
    List<Item> best =
        wanted.stream()
            .sorted(Comparator.comparingInt(Item::supports).reversed())
            .limit(HIGHLIGHTS)
            .toList();
    return wanted.stream().filter(best::contains).toList();
  }
}
