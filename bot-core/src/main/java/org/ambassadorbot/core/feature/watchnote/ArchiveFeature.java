package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.reply.Reply;

/** Past notes can be read again, and searched. */
final class ArchiveFeature implements Feature {
  private static final int MOST_FOUND = 10;
  private static final int LONGEST_NUMBER = 9;

  private final NoteStore notes;
  private final ItemStore items;
  private final ArchiveStore archive;
  private final ComposeEdition composing;

  @Inject
  ArchiveFeature(NoteStore notes, ItemStore items, ArchiveStore archive, ComposeEdition composing) {
    this.notes = notes;
    this.items = items;
    this.archive = archive;
    this.composing = composing;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("veille chercher"), List.of("watch search", "watch find")),
            WatchFeature.PARTICIPANTS,
            WatchPhrase.HELP_SEARCH,
            this::search));
    catalogue.command(
        new Command(
            new Command.Names(List.of("veille note", "veille lire"), List.of("watch note")),
            WatchFeature.PARTICIPANTS,
            WatchPhrase.HELP_READ,
            this::read));
    catalogue.button(WatchCards.READ, WatchFeature.PARTICIPANTS, this::read);
  }

  private Reply search(Turn turn, String words) {
    if (words.isBlank()) {
      return new Reply.SayPrivately(Card.of(turn.texts().rich(WatchPhrase.SEARCH_WHAT)));
    }
    List<ItemId> ids = archive.find(turn.programme().id(), words, MOST_FOUND);
    Map<ItemId, Item> found =
        items.some(turn.programme().id(), ids).stream()
            .collect(Collectors.toMap(Item::id, Function.identity()));
    return new Reply.SayPrivately(
        WatchCards.found(
            turn,
            words,
            ids.stream().map(found::get).map(this::issued).flatMap(Optional::stream).toList()));
  }

  private Optional<WatchCards.Found> issued(Item item) {
    return notes
        .find(item.programme(), item.note())
        .map(Note::issue)
        .map(issue -> new WatchCards.Found(item, issue));
  }

  private Reply read(Turn turn, String text) {
    Optional<Note> wanted =
        text.isBlank()
            ? notes.lastPublished(turn.programme().id())
            : number(text).flatMap(number -> notes.numbered(turn.programme().id(), number));
    return new Reply.SayPrivately(
        wanted
            .flatMap(note -> whole(turn, note))
            .orElseGet(
                () ->
                    Card.of(
                        turn.texts()
                            .rich(
                                text.isBlank()
                                    ? WatchPhrase.NO_NOTE_YET
                                    : WatchPhrase.NO_SUCH_NOTE))));
  }

  private static Optional<Integer> number(String text) {
    String digits = text.replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > LONGEST_NUMBER
        ? Optional.empty()
        : Optional.of(Integer.valueOf(digits));
  }

  /** All that the note held, in this person's language. */
  private Optional<Card> whole(Turn turn, Note note) {
    ComposeEdition.Material material = composing.past(note);
    return composing
        .edition(material, material.whole(turn.texts().language()))
        .map(edition -> NoteCards.note(turn.texts(), edition, NoteCards::address));
  }
}
