package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambassadorbot.core.feature.watchnote.Mailing.Words;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.BatchMessage;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.outbox.Due;
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

  /** Who reads, in which rhythm, and where links lead them. */
  record Readers(ReaderStore store, RhythmStore rhythms, NoteLinks links) {
    @Inject
    Readers {}
  }

  /** Enqueues the first portion at once, and has the others follow. */
  void begin(NoteId id) {
    boolean isMore = mailing(id).filter(mailing -> !portion(id, mailing).isLast()).isPresent();
    if (isMore) {
      jobs.mail(id);
    }
  }

  /** Enqueues what is left of a note: each portion is a transaction of its own. */
  void run(Run run) {
    NoteId id = new NoteId(Long.parseLong(run.key().substring(run.key().indexOf(':') + 1)));
    Optional<Mailing> found = database.read(() -> mailing(id));
    boolean isMore = found.isPresent();
    while (isMore) {
      Mailing mailing = found.orElseThrow();
      Mailing.Portion portion = database.write(() -> portion(id, mailing));
      mailing.done(portion);
      isMore = !portion.isLast();
    }
  }

  private Optional<Note> published(NoteId id) {
    return notes.find(id).filter(note -> note.isIn(Note.State.PUBLISHED));
  }

  private Optional<Mailing> mailing(NoteId id) {
    return published(id)
        .map(note -> composing.material(note, clock.instant()))
        .map(material -> new Mailing(material, taste -> composing.edition(material, taste)));
  }

  private Mailing.Portion portion(NoteId id, Mailing mailing) {
    Optional<Note> found = published(id);
    if (found.isEmpty()) {
      return Mailing.Portion.NOTHING;
    }
    Note note = found.get();
    ReaderStore.Portion portion =
        readers
            .store()
            .after(
                note.programme(), note.mailedTo(), Batches.PORTION, mailing.material().audiences());
    if (portion.readers().isEmpty() && portion.isLast()) {
      return Mailing.Portion.NOTHING;
    }
    Map<Words, Long> cards = mailing.cards();
    if (notes.mailed(note, portion.position())) {
      batches.add(note.batch(), messages(note, mailing, portion.readers(), cards));
    }
    return new Mailing.Portion(portion.isLast(), cards);
  }

  private List<BatchMessage> messages(
      Note note, Mailing mailing, List<Reader> portion, Map<Words, Long> cards) {
    Map<Reader, Words> concerned = new LinkedHashMap<>();
    for (Reader reader : portion) {
      mailing.of(reader.taste()).ifPresent(words -> concerned.put(reader, words));
    }
    Set<PersonId> people =
        concerned.keySet().stream().map(Reader::person).collect(Collectors.toSet());
    Map<PersonId, Due> due = batches.decentHours(note.batch(), people, from(note));
    Function<Item, String> addresses = readers.links().of(Mailing.items(concerned.values()));
    List<BatchMessage> messages = new ArrayList<>();
    concerned.forEach(
        (reader, words) -> {
          long card =
              cards.computeIfAbsent(words, unknown -> keep(mailing.material(), words, addresses));
          messages.add(message(reader, card, due));
        });
    return messages;
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
