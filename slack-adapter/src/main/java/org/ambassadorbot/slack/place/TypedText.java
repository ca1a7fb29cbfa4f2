package org.ambassadorbot.slack.place;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ambassadorbot.core.people.Identity;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, out of Slack's escapes: an address stays an address, a colleague becomes
 * {@code @} and the identifier, a channel {@code #} and its name. Angle brackets that are none of
 * Slack's are text.
 */
public final class TypedText {
  private static final Pattern REFERENCE =
      Pattern.compile("<([@#!|][^<>]+|[a-zA-Z][a-zA-Z0-9+.-]*:[^<>]+)>");
  private static final Pattern MENTION = Pattern.compile("<@([A-Z0-9]+)(?:\\|[^<>]*)?>");
  private static final Pattern LEADING_MENTION = Pattern.compile("^\\s*<@[A-Z0-9]+(\\|[^>]*)?>");

  private TypedText() {}

  public static String plain(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return text.strip();
    }
    Matcher references = REFERENCE.matcher(text);
    String words =
        references.replaceAll(match -> Matcher.quoteReplacement(reference(match.group(1))));
    return unescaped(words).strip();
  }

  /** The same without the mention of the bot; of the first person mentioned when it is unknown. */
  public static String withoutMention(String text, @Nullable String botUserId) {
    if (botUserId == null) {
      return plain(LEADING_MENTION.matcher(text).replaceFirst(" "));
    }
    String mention = "<@" + Pattern.quote(botUserId) + "(\\|[^>]*)?>";
    return plain(text.replaceAll(mention, " "));
  }

  /** Whom a text mentions; {@link #plain} leaves {@code @} and their identifiers. */
  public static Set<Identity> mentioned(String text, String teamId) {
    return MENTION
        .matcher(text)
        .results()
        .map(match -> SlackPlaces.identity(teamId, match.group(1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String reference(String inside) {
    int bar = inside.indexOf('|');
    String target = bar < 0 ? inside : inside.substring(0, bar);
    String label = bar < 0 ? "" : inside.substring(bar + 1);
    if (target.isEmpty()) {
      return label;
    }
    return switch (target.charAt(0)) {
      case '@' -> target;
      case '#' -> label.isEmpty() ? target : "#" + label;
      case '!' -> label.isEmpty() ? "@" + target.substring(1) : label;
      default -> target.startsWith("mailto:") && !label.isEmpty() ? label : target;
    };
  }
}
