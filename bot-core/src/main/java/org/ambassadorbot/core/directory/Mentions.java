package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.people.Identity;

/** Gives people their names in what others wrote. Belongs to the caller's transaction. */
public final class Mentions {
  private final Directory directory;

  @Inject
  Mentions(Directory directory) {
    this.directory = directory;
  }

  /**
   * A text in which each mention reads as a name; whoever the bot has not met, and the bot itself,
   * is left out, since an identifier says nothing to anybody.
   *
   * @param mentioned each stands in the text as {@code @} and their identifier
   */
  public String named(String text, Set<Identity> mentioned) {
    if (mentioned.isEmpty()) {
      return text;
    }
    String named = text;
    for (Identity identity : mentioned) {
      String name = directory.find(identity).map(met -> "@" + met.person().name()).orElse("");
      Pattern mention = Pattern.compile("@" + Pattern.quote(identity.userId()) + "\\b");
      named = mention.matcher(named).replaceAll(Matcher.quoteReplacement(name));
    }
    return named.replaceAll(" {2,}", " ").strip();
  }
}
