package org.ambassadorbot.core.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the command in what a person typed, or the commands they may have meant. */
final class CommandGrammar {
  private static final Set<String> ROOTS = Set.of("ambassadeur", "ambassador");
  private static final String PUNCTUATION = ".,;:!?…";
  private static final int LONGEST_COMPARED = 30;
  private static final int MOST_PROPOSALS = 3;
  private static final int MOST_COMPARED = 8;

  private final Map<String, Command> byWords = new HashMap<>();
  private final int mostWords;

  /** A command and what was typed after its words. */
  record Match(Command command, String text) {}

  /** A word of the text: as compared, and where it ends. */
  private record Word(String normal, int end) {}

  CommandGrammar(List<Command> commands) {
    for (Command command : commands) {
      spellings(command).forEach(words -> add(words, command));
    }
    mostWords =
        byWords.keySet().stream().mapToInt(words -> words.split(" ").length).max().orElse(1);
  }

  private static Stream<String> spellings(Command command) {
    return Stream.concat(command.names().french().stream(), command.names().english().stream())
        .map(Normaliser::normalise)
        .distinct();
  }

  private void add(String words, Command command) {
    if (byWords.put(words, command) != null) {
      throw new IllegalStateException("two commands are called " + words);
    }
  }

  /**
   * The command that the text begins with, the longest one if several; a slash and the root word
   * before it do not count.
   */
  Optional<Match> match(String text) {
    String said = withoutRoot(text);
    List<Word> words = words(said, mostWords);
    for (int count = Math.min(mostWords, words.size()); count > 0; count--) {
      Command command = byWords.get(join(words.subList(0, count)));
      if (command != null) {
        return Optional.of(new Match(command, trimmed(said.substring(words.get(count - 1).end()))));
      }
    }
    return Optional.empty();
  }

  /** Whether nothing was said beyond a slash and the root word. */
  boolean isEmpty(String text) {
    return words(withoutRoot(text), 1).isEmpty();
  }

  private static String withoutRoot(String text) {
    String said = trimmed(text);
    if (said.startsWith("/")) {
      said = said.substring(1).stripLeading();
    }
    List<Word> words = words(said, 1);
    boolean hasRoot = !words.isEmpty() && ROOTS.contains(words.get(0).normal());
    return hasRoot ? said.substring(words.get(0).end()).stripLeading() : said;
  }

  /** Spaces that do not break, as French keyboards and platforms write them, are spaces too. */
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /** The first words of a text. */
  private static List<Word> words(String text, int most) {
    List<Word> words = new ArrayList<>(most);
    int from = skip(text, 0, true);
    while (words.size() < most && from < text.length()) {
      int end = skip(text, from, false);
      boolean isLong = end - from > LONGEST_COMPARED;
      words.add(new Word(isLong ? "" : compared(text.substring(from, end)), end));
      from = skip(text, end, true);
    }
    return words;
  }

  /** What ends a sentence is no part of its last word: {@code aide?}, {@code Points.} */
  private static String compared(String word) {
    int end = word.length();
    while (end > 1 && PUNCTUATION.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return Normaliser.normalise(word.substring(0, end));
  }

  /** Where a run of gaps, or of anything else, ends. */
  private static int skip(String text, int from, boolean isGap) {
    int end = from;
    while (end < text.length() && isSpace(text.charAt(end)) == isGap) {
      end++;
    }
    return end;
  }

  private static String join(List<Word> words) {
    return String.join(" ", words.stream().map(Word::normal).toList());
  }

  /** The commands nearest to what was typed, nearest first; empty when nothing is near. */
  List<Command> nearest(String text) {
    List<Word> words = words(withoutRoot(text), MOST_COMPARED);
    if (words.isEmpty()) {
      return List.of();
    }
    Map<Command, Integer> distances = new HashMap<>();
    byWords.forEach(
        (spelling, command) -> distances.merge(command, distance(words, spelling), Math::min));
    return distances.entrySet().stream()
        .filter(entry -> entry.getValue() < FAR)
        .sorted(
            Map.Entry.<Command, Integer>comparingByValue()
                .thenComparing(Comparator.comparing(entry -> entry.getKey().names().toString())))
        .limit(MOST_PROPOSALS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static final int FAR = 1_000;

  /** How far the first words typed are from a spelling with as many words. */
  private static int distance(List<Word> words, String spelling) {
    int count = Math.min(words.size(), spelling.split(" ").length);
    String typed = join(words.subList(0, count));
    if (typed.length() >= 3 && spelling.startsWith(typed)) {
      return 1;
    }
    int most = spelling.length() <= 4 ? 1 : spelling.length() <= 8 ? 2 : 3;
    int distance = EditDistance.between(typed, spelling);
    return distance <= most && distance < spelling.length() ? distance : FAR;
  }
}
