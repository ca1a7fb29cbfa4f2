package org.ambassadorbot.core.feature.watchnote;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadorbot.core.people.Language;

/**
 * A note on its way to all its readers: what each taste gets is worked out once, and readers who
 * get the same share one card, whichever taste led them to it. Belongs to one thread.
 */
final class Mailing {
  private final ComposeEdition.Material material;
  private final Function<Reader.Taste, Optional<Edition>> composing;
  private final Map<Reader.Taste, Optional<Words>> words = new HashMap<>();
  private final Map<Key, Words> same = new HashMap<>();
  private final Map<Words, Long> kept = new HashMap<>();

  Mailing(ComposeEdition.Material material, Function<Reader.Taste, Optional<Edition>> composing) {
    this.material = material;
    this.composing = composing;
  }

  /** What makes two readers' words the same. */
  private record Key(Language language, Edition edition) {}

  /** What several readers get; of the same words there is one object, told apart as such. */
  static final class Words {
    private final Key key;

    private Words(Key key) {
      this.key = key;
    }

    Language language() {
      return key.language();
    }

    Edition edition() {
      return key.edition();
    }
  }

  /**
   * What came of one portion.
   *
   * @param cards what was kept for it, which counts once the transaction is durable
   */
  record Portion(boolean isLast, Map<Words, Long> cards) {
    static final Portion NOTHING = new Portion(true, Map.of());
  }

  ComposeEdition.Material material() {
    return material;
  }

  /** What a taste gets; empty when the note is not for it. */
  Optional<Words> of(Reader.Taste taste) {
    return words.computeIfAbsent(
        taste,
        unknown ->
            composing
                .apply(unknown)
                .map(edition -> new Key(taste.language(), edition))
                .map(key -> same.computeIfAbsent(key, Words::new)));
  }

  /** Every item that any of these show. */
  static Set<Item> items(Collection<Words> shown) {
    return shown.stream()
        .map(Words::edition)
        .flatMap(edition -> Stream.concat(edition.items().stream(), edition.before().stream()))
        .collect(Collectors.toSet());
  }

  /** The cards that were kept for portions before, as a new map to add to. */
  Map<Words, Long> cards() {
    return new HashMap<>(kept);
  }

  /** What a portion kept is durable. */
  void done(Portion portion) {
    kept.putAll(portion.cards());
  }
}
