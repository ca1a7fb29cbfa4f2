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
  private final List<Span> spans;
  private final boolean isStrong;
  private final boolean isEmphasised;

  private MessageSpans(List<Span> spans, boolean isStrong, boolean isEmphasised) {
    this.spans = spans;
    this.isStrong = isStrong;
    this.isEmphasised = isEmphasised;
  }

  static RichText of(Node block) {
    List<Span> spans = new ArrayList<>();
    new MessageSpans(spans, false, false).visitChildren(block);
    return new RichText(spans);
  }

  private void add(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (isStrong) {
      spans.add(new Span.Strong(text));
    } else if (isEmphasised) {
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
    new MessageSpans(spans, true, isEmphasised).visitChildren(node);
  }

  @Override
  public void visit(Emphasis node) {
    new MessageSpans(spans, isStrong, true).visitChildren(node);
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
