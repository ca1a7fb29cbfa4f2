package org.ambassadorbot.core.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * A word by which somebody could still be recognised.
 *
 * @param workspace where an account is, or null
 */
record ErasedWord(Kind kind, String word, @Nullable WorkspaceId workspace) {
  private static final int SHORTEST = 2;

  /** What the word was. */
  enum Kind {
    NAME,
    ADDRESS,
    ACCOUNT
  }

  /** Everything by which a person is recognised. */
  static List<ErasedWord> of(Person person, List<Identity> accounts) {
    List<ErasedWord> words = new ArrayList<>();
    if (person.name().length() >= SHORTEST) {
      words.add(new ErasedWord(Kind.NAME, person.name(), null));
      String compared = GroupStore.keyOf(person.name());
      if (compared.indexOf(' ') > 0) {
        words.add(new ErasedWord(Kind.NAME, compared, null));
      }
    }
    if (person.email() != null) {
      words.add(new ErasedWord(Kind.ADDRESS, person.email(), null));
    }
    accounts.forEach(
        account -> words.add(new ErasedWord(Kind.ACCOUNT, account.userId(), account.workspace())));
    return words;
  }

  /** A text without the word; parts of longer words stay. */
  String takenOut(String text, String instead) {
    String bounded =
        "(?<![\\p{L}\\p{N}])("
            + Pattern.quote(word)
            + "|"
            + Pattern.quote(escaped())
            + ")"
            + "(?![\\p{L}\\p{N}])";
    return Pattern.compile(bounded, isExact() ? 0 : Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(instead));
  }

  /** Whether capitals count: a name of one word may be a common word too. */
  boolean isExact() {
    return kind == Kind.NAME && word.indexOf(' ') < 0;
  }

  /** The word as it stands inside JSON. */
  String escaped() {
    return word.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
