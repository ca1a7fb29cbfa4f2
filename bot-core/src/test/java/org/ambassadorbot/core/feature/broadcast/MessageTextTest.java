package org.ambassadorbot.core.feature.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Span;
import org.junit.jupiter.api.Test;

class MessageTextTest {

  private static List<Span> spans(String words) {
    List<CardElement> elements = MessageText.of(words).elements();
    assertThat(elements).hasSize(1);
    return ((CardElement.Paragraph) elements.get(0)).text().spans();
  }

  @Test
  void simpleFormattingBecomesSpans() {
    assertThat(spans("Bonjour **à tous**, *vraiment* : `aide` et [ici](https://example.org/a)"))
        .containsExactly(
            new Span.Plain("Bonjour "),
            new Span.Strong("à tous"),
            new Span.Plain(", "),
            new Span.Emphasised("vraiment"),
            new Span.Plain(" : "),
            new Span.Code("aide"),
            new Span.Plain(" et "),
            new Span.Link("ici", "https://example.org/a"));
  }

  @Test
  void anAddressOnItsOwnBecomesALink() {
    assertThat(spans("Voir https://example.org/a_b_c?x=*y*."))
        .containsExactly(
            new Span.Plain("Voir "),
            new Span.Link("https://example.org/a_b_c?x=*y*", "https://example.org/a_b_c?x=*y*"),
            new Span.Plain("."));
  }

  @Test
  void linesStayLines() {
    assertThat(MessageText.of("un\ndeux\n\ntrois").elements())
        .hasSize(1)
        .first()
        .extracting(element -> ((CardElement.Paragraph) element).text().words())
        .isEqualTo("un\ndeux\n\ntrois");
  }

  @Test
  void listsBecomeLists() {
    assertThat(MessageText.of("- un\n- **deux**").elements())
        .containsExactly(
            new CardElement.Items(List.of(RichText.plain("un"), RichText.strong("deux")), false));
    assertThat(MessageText.of("1. un\n2. deux").elements())
        .containsExactly(
            new CardElement.Items(List.of(RichText.plain("un"), RichText.plain("deux")), true));
  }

  @Test
  void aYearAtTheStartOfALineIsNoList() {
    assertThat(spans("2026. Une année riche").stream().map(Span::text).toList())
        .containsExactly("2026. ", "Une année riche");
  }

  @Test
  void whatIsNotSimpleStaysAsTyped() {
    assertThat(MessageText.of("# Titre").elements())
        .containsExactly(new CardElement.Paragraph(RichText.plain("# Titre")));
    assertThat(MessageText.of("<b>gras</b> <!channel>").lines().toList())
        .containsExactly("<b>gras</b> <!channel>");
    assertThat(MessageText.of("    retrait").lines().toList()).containsExactly("retrait");
  }

  @Test
  void dangerousLinksAreWords() {
    assertThat(MessageText.of("[clic](javascript:alert(1))").elements())
        .containsExactly(new CardElement.Paragraph(RichText.plain("clic")));
  }

  @Test
  void quotationsAndNestedListsAreKept() {
    assertThat(MessageText.of("> cité").elements())
        .containsExactly(new CardElement.Quotation(RichText.plain("cité")));
    assertThat(MessageText.of("- un\n  - dedans").lines().toList())
        .containsExactly("un", "– dedans");
  }
}
