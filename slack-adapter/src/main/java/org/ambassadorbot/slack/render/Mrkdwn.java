package org.ambassadorbot.slack.render;

import java.util.stream.Collectors;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Span;

/**
 * Text as Slack's mrkdwn. Slack has an escape for {@code &<>} alone, so the places that take
 * nothing but mrkdwn use it only for text that {@link #isFaithful} to the letter.
 */
final class Mrkdwn implements Span.Renderer<String> {
  private static final Mrkdwn STYLES = new Mrkdwn();

  private Mrkdwn() {}

  /** Text that cannot become a mention or a link. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Whether mrkdwn shows exactly these characters, in exactly these styles. */
  static boolean isFaithful(RichText text) {
    return isFaithful(text.words()) && text.spans().stream().allMatch(Mrkdwn::isFaithful);
  }

  /** One colon is a time of day; two could be an emoji. */
  static boolean isFaithful(String text) {
    return text.chars().noneMatch(c -> "*_~`&<>|\n".indexOf(c) >= 0)
        && text.indexOf(':') == text.lastIndexOf(':');
  }

  private static boolean isFaithful(Span span) {
    boolean isStyled = !(span instanceof Span.Plain);
    return Spans.urlOf(span).chars().noneMatch(c -> "<>|".indexOf(c) >= 0)
        && !(isStyled && !span.text().equals(span.text().strip()));
  }

  static String of(RichText text) {
    return text.spans().stream()
        .filter(span -> !span.text().isEmpty())
        .map(span -> span.render(STYLES))
        .collect(Collectors.joining());
  }

  @Override
  public String plain(Span.Plain span) {
    return escaped(span.text());
  }

  @Override
  public String strong(Span.Strong span) {
    return "*" + escaped(span.text()) + "*";
  }

  @Override
  public String emphasised(Span.Emphasised span) {
    return "_" + escaped(span.text()) + "_";
  }

  @Override
  public String code(Span.Code span) {
    return "`" + escaped(span.text()) + "`";
  }

  @Override
  public String link(Span.Link span) {
    return "<" + escaped(span.url()) + "|" + escaped(span.text()) + ">";
  }
}
