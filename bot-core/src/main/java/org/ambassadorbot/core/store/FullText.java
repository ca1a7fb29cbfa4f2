package org.ambassadorbot.core.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Searches a table of words, alike on every database: the words are folded here and written in
 * plain letters, so that no database's own idea of letters decides what is found. What people type
 * is words and never a query language. Immutable and thread-safe.
 */
public final class FullText {
  private static final int MOST_WORDS = 8;
  private static final int LONGEST_WORD = 30;

  private final Dialect dialect;
  private final UnaryOperator<String> folding;

  /**
   * A way to search.
   *
   * @param folding makes words alike that mean the same, such as with and without accents
   */
  public FullText(Dialect dialect, UnaryOperator<String> folding) {
    this.dialect = dialect;
    this.folding = folding;
  }

  /** The expression that keeps the words bound as {@code :words}. */
  public String value() {
    return dialect == Dialect.SQLITE ? ":words" : "to_tsvector('simple', :words)";
  }

  /** The condition that a row of the table holds what is bound as {@code :query}. */
  public String condition(String table) {
    return dialect == Dialect.SQLITE
        ? table + " MATCH :query"
        : table + ".words @@ to_tsquery('simple', :query)";
  }

  /** The statement after which no index remembers what was deleted; none where none does. */
  public Optional<String> purge(String table) {
    return dialect == Dialect.SQLITE
        ? Optional.of("INSERT INTO %s (%s) VALUES ('optimize')".formatted(table, table))
        : Optional.empty();
  }

  /** What to keep of a text. */
  public String words(String text) {
    return String.join(" ", tokens(text));
  }

  /** What to look for: every word, or a word that begins with it; empty when there is none. */
  public String query(String typed) {
    List<String> words = tokens(typed).stream().distinct().limit(MOST_WORDS).toList();
    return dialect == Dialect.SQLITE
        ? words.stream().map(word -> "\"" + word + "\"*").collect(Collectors.joining(" "))
        : words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
  }

  private List<String> tokens(String text) {
    return Arrays.stream(folding.apply(text).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(FullText::inPlainLetters)
        .toList();
  }

  /** Letters beyond the plain ones become their number, so that a word's beginning stays one. */
  private static String inPlainLetters(String word) {
    return word.codePoints()
        .limit(LONGEST_WORD)
        .mapToObj(FullText::inPlainLetters)
        .collect(Collectors.joining("", "w", ""));
  }

  private static String inPlainLetters(int letter) {
    return letter < 0x80
        ? Character.toString(letter)
        : String.format(Locale.ROOT, "zz%06x", letter);
  }
}
