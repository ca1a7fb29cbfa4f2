package org.ambassadorbot.core.feature.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Span;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/**
 * Reads the simple formatting organisers type: {@code **bold**}, {@code *italics*}, code, links,
 * quotations and lists. Whatever is more than that stays as it was typed.
 */
final class MessageText {
  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.of(ListBlock.class, BlockQuote.class, FencedCodeBlock.class))
          .build();

  /** An address on its own, which people expect to become a link. */
  private static final Pattern BARE_ADDRESS =
      Pattern.compile("(?<=^|\\s)(https?://[^\\s<>]*[^\\s<>.,;:!?)»\"'])");

  private final List<CardElement> elements;

  private MessageText(List<CardElement> elements) {
    this.elements = List.copyOf(elements);
  }

  static MessageText of(String words) {
    Node document = PARSER.parse(BARE_ADDRESS.matcher(words).replaceAll("<$1>"));
    List<CardElement> elements = new ArrayList<>();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      add(elements, block);
    }
    return new MessageText(elements);
  }

  List<CardElement> elements() {
    return elements;
  }

  /** The words alone, block by block. */
  Stream<String> lines() {
    return elements.stream()
        .flatMap(MessageText::texts)
        .flatMap(text -> text.words().lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty());
  }

  private static Stream<RichText> texts(CardElement element) {
    if (element instanceof CardElement.Paragraph paragraph) {
      return Stream.of(paragraph.text());
    }
    if (element instanceof CardElement.Quotation quotation) {
      return Stream.of(quotation.text());
    }
    return element instanceof CardElement.Items items ? items.items().stream() : Stream.empty();
  }

  private static void add(List<CardElement> elements, Node block) {
    if (block instanceof OrderedList list && !isOne(list)) {
      addItemsAsTyped(elements, list);
    } else if (block instanceof ListBlock list) {
      elements.add(new CardElement.Items(items(list), !(list instanceof BulletList)));
    } else if (block instanceof BlockQuote) {
      elements.add(new CardElement.Quotation(joined(block)));
    } else {
      paragraph(elements, text(block));
    }
  }

  /** A line such as « 2026. Une année riche » is no list. */
  private static boolean isOne(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    return start == null || start == 1;
  }

  private static void addItemsAsTyped(List<CardElement> elements, OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    int number = start == null ? 1 : start;
    for (RichText item : items(list)) {
      paragraph(elements, RichText.plain(number++ + ". ").and(item));
    }
  }

  /** Paragraphs in a row are one element, so that a long message stays within every limit. */
  private static void paragraph(List<CardElement> elements, RichText text) {
    int last = elements.size() - 1;
    if (last >= 0 && elements.get(last) instanceof CardElement.Paragraph before) {
      elements.set(
          last, new CardElement.Paragraph(before.text().and(RichText.plain("\n\n")).and(text)));
      return;
    }
    elements.add(new CardElement.Paragraph(text));
  }

  private static List<RichText> items(ListBlock list) {
    List<RichText> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(joined(item));
    }
    return items;
  }

  /** Blocks inside a block, one under the other. */
  private static RichText joined(Node parent) {
    RichText joined = RichText.plain("");
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      RichText text = block instanceof ListBlock nested ? nested(nested) : text(block);
      joined = joined.isEmpty() ? text : joined.and(RichText.plain("\n")).and(text);
    }
    return joined;
  }

  private static RichText nested(ListBlock list) {
    RichText joined = RichText.plain("");
    for (RichText item : items(list)) {
      RichText line = RichText.plain("   – ").and(item);
      joined = joined.isEmpty() ? line : joined.and(RichText.plain("\n")).and(line);
    }
    return joined;
  }

  private static RichText text(Node block) {
    if (block instanceof FencedCodeBlock code) {
      String literal = code.getLiteral() == null ? "" : code.getLiteral().stripTrailing();
      return literal.isEmpty() ? RichText.plain("") : new RichText(List.of(new Span.Code(literal)));
    }
    if (block instanceof Paragraph) {
      return MessageSpans.of(block);
    }
    return joined(block);
  }
}
