package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.BatchMessage;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.outbox.Due;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Database;

/**
 * Puts a published note on its way to each reader, in portions of one transaction each: after a
 * crash it goes on where it was, and a reader gets a note once.
 */
final class MailNote {
  private final Database database;
  private final NoteStore notes;
  private final Readers readers;
  private final ComposeEdition composing;
  private final Batches batches;
  private final NoteJobs jobs;
  private final Clock clock;

  @Inject
  MailNote(
      Database database,
      NoteStore notes,
      Readers readers,
      ComposeEdition composing,
      Batches batches,
      NoteJobs jobs,
      Clock clock) {
    this.database = database;
    this.notes = notes;
    this.readers = readers;
    this.composing = composing;
    this.batches = batches;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** What several readers get, whatever led them to it: one card is kept of it. */
  private record Words(Language language, Edition edition) {}

  /** Who reads, in which rhythm, and where links lead them. */
  record Readers(ReaderStore store, RhythmStore rhythms, NoteLinks links) {
    @Inject
    Readers {}
  }

  /** Enqueues the first portion at once, and has the others follow. */
  void begin(NoteId id) {
    if (!portion(id)) {
      jobs.mail(id);
    }
  }

  /** Enqueues what is left of a note. */
  void run(Run run) {
    NoteId id = new NoteId(Long.parseLong(run.key().substring(run.key().indexOf(':') + 1)));
    while (!database.write(() -> portion(id))) {
      // each portion is a transaction of its own
    }
  }

  /** Returns whether nothing is left. */
  private boolean portion(NoteId id) {
    Optional<Note> found = notes.find(id).filter(note -> note.isIn(Note.State.PUBLISHED));
    if (found.isEmpty()) {
      return true;
    }
    Note note = found.get();
    ComposeEdition.Material material = composing.material(note, clock.instant());
    ReaderStore.Portion portion =
        readers
            .store()
            .after(note.programme(), note.mailedTo(), Batches.PORTION, material.audiences());
    if (portion.readers().isEmpty() && portion.isLast()) {
      return true;
    }
    boolean isOurs = notes.mailed(note, portion.position());
    if (isOurs) {
      batches.add(note.batch(), messages(material, portion.readers()));
    }
    return portion.isLast();
  }

  private List<BatchMessage> messages(ComposeEdition.Material material, List<Reader> portion) {
    Note note = material.note();
    Map<Reader.Taste, Optional<Edition>> editions = new HashMap<>();
    List<Reader> concerned =
        portion.stream().filter(reader -> edition(editions, material, reader).isPresent()).toList();
    Set<PersonId> people = concerned.stream().map(Reader::person).collect(Collectors.toSet());
    Map<PersonId, Due> due = batches.decentHours(note.batch(), people, from(note));
    Function<Item, String> addresses = readers.links().of(shown(editions));
    Map<Words, Long> contents = new HashMap<>();
    List<BatchMessage> messages = new ArrayList<>();
    for (Reader reader : concerned) {
      Edition edition = edition(editions, material, reader).orElseThrow();
      long content =
          contents.computeIfAbsent(
              new Words(reader.taste().language(), edition),
              words -> keep(material, words, addresses));
      messages.add(message(reader, content, due));
    }
    return messages;
  }

  private Optional<Edition> edition(
      Map<Reader.Taste, Optional<Edition>> editions,
      ComposeEdition.Material material,
      Reader reader) {
    return editions.computeIfAbsent(reader.taste(), taste -> composing.edition(material, taste));
  }

  private static Set<Item> shown(Map<Reader.Taste, Optional<Edition>> editions) {
    return editions.values().stream()
        .flatMap(Optional::stream)
        .flatMap(edition -> Stream.concat(edition.items().stream(), edition.before().stream()))
        .collect(Collectors.toSet());
  }

  private long keep(
      ComposeEdition.Material material, Words words, Function<Item, String> addresses) {
    Texts texts = composing.texts(material, words.language());
    Card card = NoteCards.note(texts, words.edition(), addresses);
    return batches.keep(material.note().programme(), card);
  }

  private BatchMessage message(Reader reader, long content, Map<PersonId, Due> due) {
    return new BatchMessage(
        reader.person(),
        "person:" + reader.person().value(),
        new Destination.Direct(reader.account()),
        content,
        due.getOrDefault(reader.person(), Due.from(clock.instant())));
  }

  /** At the same time of day everywhere, unless the note was published before its time. */
  private Function<ZoneId, Instant> from(Note note) {
    Instant now = clock.instant();
    Instant published = Objects.requireNonNull(note.issue()).publishedAt();
    if (published.isBefore(note.deadlines().sending())) {
      return zone -> now;
    }
    ZoneId zone = readers.rhythms().of(note.programme()).zone();
    LocalDateTime local = LocalDateTime.ofInstant(note.deadlines().sending(), zone);
    return theirs -> {
      Instant there = local.atZone(theirs).toInstant();
      return there.isAfter(now) ? there : now;
    };
  }
}
