package org.ambassadorbot.core.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Span;

/**
 * Carries emphasis through ICU as characters of Unicode's private use area, which are taken out of
 * everything people wrote: what they wrote can therefore never become emphasis or a link.
 */
final class Markup {
  private static final char STRONG = '\uE000';
  private static final char EMPHASISED = '\uE001';
  private static final char CODE = '\uE002';
  private static final char LINK = '\uE003';
  private static final char ADDRESS = '\uE004';
  private static final char END = '\uE005';
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final Pattern TYPED = Pattern.compile("`(.+?)`");

  private Markup() {}

  /** Turns the signs of a phrase's author into marks. */
  static String ofPattern(String pattern) {
    String bold = BOLD.matcher(pattern).replaceAll(mark(STRONG));
    return TYPED.matcher(bold).replaceAll(mark(CODE));
  }

  private static String mark(char start) {
    return Matcher.quoteReplacement(String.valueOf(start)) + "$1" + END;
  }

  /** Takes out of a stranger's text what could be read as a mark. */
  static String ofStranger(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isMark(text.charAt(i))) {
        return text.replaceAll("[\uE000-\uE005]", "");
      }
    }
    return text;
  }

  static String ofRichText(RichText text) {
    StringBuilder marked = new StringBuilder();
    for (Span span : text.spans()) {
      marked.append(span.render(MARKING));
    }
    return marked.toString();
  }

  /** Reads the marks back into spans. */
  static RichText read(String marked) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < marked.length(); i++) {
      if (isStart(marked.charAt(i))) {
        addPlain(spans, marked.substring(from, i));
        int end = marked.indexOf(END, i);
        spans.add(span(marked.charAt(i), withoutMarks(marked.substring(i + 1, end))));
        i = end;
        from = end + 1;
      }
    }
    addPlain(spans, marked.substring(from));
    return new RichText(spans);
  }

  private static void addPlain(List<Span> spans, String text) {
    if (!text.isEmpty()) {
      spans.add(new Span.Plain(withoutEnds(text)));
    }
  }

  private static Span span(char start, String inside) {
    return switch (start) {
      case STRONG -> new Span.Strong(inside);
      case EMPHASISED -> new Span.Emphasised(inside);
      case CODE -> new Span.Code(inside);
      default -> link(inside);
    };
  }

  private static Span link(String inside) {
    int at = inside.indexOf(ADDRESS);
    return new Span.Link(inside.substring(at + 1), inside.substring(0, at));
  }

  private static String withoutMarks(String text) {
    return text.replaceAll("[\uE000-\uE003\uE005]", "");
  }

  private static String withoutEnds(String text) {
    return text.indexOf(END) < 0 ? text : text.replace(String.valueOf(END), "");
  }

  private static boolean isStart(char c) {
    return c >= STRONG && c <= LINK;
  }

  private static boolean isMark(char c) {
    return c >= STRONG && c <= END;
  }

  private static final Span.Renderer<String> MARKING =
      new Span.Renderer<>() {
        @Override
        public String plain(Span.Plain span) {
          return ofStranger(span.text());
        }

        @Override
        public String strong(Span.Strong span) {
          return STRONG + ofStranger(span.text()) + END;
        }

        @Override
        public String emphasised(Span.Emphasised span) {
          return EMPHASISED + ofStranger(span.text()) + END;
        }

        @Override
        public String code(Span.Code span) {
          return CODE + ofStranger(span.text()) + END;
        }

        @Override
        public String link(Span.Link span) {
          return LINK + ofStranger(span.url()) + ADDRESS + ofStranger(span.text()) + END;
        }
      };
}
