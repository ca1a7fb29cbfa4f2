package org.ambassadorbot.core.feature.broadcast;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Span;
import org.ambassadorbot.core.message.WebAddress;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns a line of typed formatting into spans; of nested styles the strongest is kept. */
final class MessageSpans extends AbstractVisitor {
  private final List<Span> spans = new ArrayList<>();
  private int strong;
  private int emphasised;

  private MessageSpans() {}

  static RichText of(Node block) {
    MessageSpans visitor = new MessageSpans();
    visitor.visitChildren(block);
    return new RichText(visitor.spans);
  }

  private void add(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (strong > 0) {
      spans.add(new Span.Strong(text));
    } else if (emphasised > 0) {
      spans.add(new Span.Emphasised(text));
    } else {
      spans.add(new Span.Plain(text));
    }
  }

  @Override
  public void visit(Text text) {
    add(text.getLiteral());
  }

  @Override
  public void visit(StrongEmphasis node) {
    strong++;
    visitChildren(node);
    strong--;
  }

  @Override
  public void visit(Emphasis node) {
    emphasised++;
    visitChildren(node);
    emphasised--;
  }

  @Override
  public void visit(Code code) {
    spans.add(new Span.Code(code.getLiteral()));
  }

  @Override
  public void visit(Link link) {
    String address = link.getDestination();
    String label = of(link).words();
    if (address == null || !WebAddress.isAllowed(address)) {
      add(label);
      return;
    }
    spans.add(new Span.Link(label.isBlank() ? address : label, address));
  }

  @Override
  public void visit(Image image) {
    add(of(image).words());
  }

  @Override
  public void visit(HtmlInline html) {
    add(html.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak line) {
    add("\n");
  }

  @Override
  public void visit(HardLineBreak line) {
    add("\n");
  }
}
