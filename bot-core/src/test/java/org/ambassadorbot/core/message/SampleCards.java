package org.ambassadorbot.core.message;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every kind of card element and form field, for the adapters' golden files. */
public final class SampleCards {
  /** What a stranger may write: everything that some platform would take for markup. */
  public static final String HOSTILE =
      "<!channel> <@U123> <https://evil.example|banque> *gras* _it_ ~x~ `c` &amp; <b>x</b>"
          + " [lien](https://evil.example) <at>Nadia</at> @everyone \u202Eabc 😀";

  private SampleCards() {}

  /** Cards by a short name, in a fixed order. */
  public static Map<String, Card> cards() {
    Map<String, Card> cards = new LinkedHashMap<>();
    cards.put("heading", Card.of("Titre", new CardElement.Heading("L'actualité de la semaine")));
    cards.put("paragraph", Card.of("Paragraphe", new CardElement.Paragraph(styled())));
    cards.put("hostile", Card.of(HOSTILE, hostileElements()));
    cards.put("quotation", Card.of("Citation", new CardElement.Quotation(lines())));
    cards.put("items", Card.of("Liste", items(false), items(true)));
    cards.put("facts", Card.of("Faits", facts()));
    cards.put("remark", Card.of("Remarque", new CardElement.Remark(RichText.plain("Discret"))));
    cards.put(
        "picture",
        Card.of(
            "Image",
            new CardElement.Picture("https://example.org/image.png", "Un graphique"),
            new CardElement.Divider(),
            new CardElement.Paragraph(RichText.plain("Après"))));
    cards.put("buttons", Card.of("Boutons", buttons()));
    cards.put("inline-form", Card.of("Formulaire", new CardElement.InlineForm(form(), "Ouvrir")));
    cards.put("long", Card.of("Long", new CardElement.Paragraph(RichText.plain(longText()))));
    cards.put("many", new Card("Beaucoup", java.util.Collections.nCopies(70, facts())));
    return cards;
  }

  /** A form with every kind of field. */
  public static Form form() {
    List<Choice> networks =
        List.of(
            new Choice("linkedin", "LinkedIn"), new Choice("x", "X"), new Choice("no", "Aucun"));
    return new Form(
        new FormId("sample.form"),
        "argument 12",
        "Suggérer un contenu à partager",
        new Form.Labels("Envoyer", "Annuler"),
        List.of(
            new FormField.Explanation("intro", RichText.plain("Quelques mots suffisent.")),
            FormField.TextField.line("link", "Lien", 2_000)
                .hinting("https://…")
                .startingWith("https://example.org/a"),
            FormField.TextField.lines("why", "Pourquoi c'est intéressant", 3_000).optional(),
            new FormField.ChoiceField(
                "network", "Réseau", networks, List.of("linkedin"), false, true),
            new FormField.ChoiceField(
                "topics", "Sujets", networks, List.of("x", "no"), true, false),
            new FormField.TickField("consent", "Droits", "J'ai l'accord", true, false),
            new FormField.DateField("day", "Jour", LocalDate.of(2026, 9, 2), false),
            new FormField.TimeField("time", "Heure", LocalTime.of(9, 30), false),
            new FormField.PersonField("person", "Collègue", false)));
  }

  private static RichText styled() {
    return RichText.plain("Voici ")
        .and(RichText.strong("l'essentiel"))
        .and(RichText.plain(" : "))
        .and(RichText.link("l'article", "https://example.org/a?b=c&d=e"))
        .and(new RichText(List.of(new Span.Emphasised(", en bref, "), new Span.Code("suggérer"))));
  }

  private static CardElement[] hostileElements() {
    RichText text =
        RichText.plain(HOSTILE)
            .and(RichText.strong(HOSTILE))
            .and(RichText.link(HOSTILE, "https://example.org/"));
    return new CardElement[] {
      new CardElement.Heading(HOSTILE),
      new CardElement.Paragraph(text),
      new CardElement.Quotation(text),
      new CardElement.Items(List.of(text), false),
      new CardElement.Facts(List.of(new CardElement.Fact(HOSTILE, text))),
      new CardElement.Remark(text),
      new CardElement.Buttons(List.of(Button.press(HOSTILE, new ActionId("sample.press"), HOSTILE)))
    };
  }

  private static RichText lines() {
    return RichText.plain("Première ligne\nSeconde ligne\n\nDernière");
  }

  private static CardElement.Items items(boolean isNumbered) {
    return new CardElement.Items(List.of(RichText.plain("Un"), styled()), isNumbered);
  }

  private static CardElement.Facts facts() {
    return new CardElement.Facts(
        List.of(
            new CardElement.Fact("Points", RichText.strong("120")),
            new CardElement.Fact("Rang", RichText.plain("3ᵉ"))));
  }

  private static CardElement.Buttons buttons() {
    return new CardElement.Buttons(
        List.of(
            Button.press("Accepter", new ActionId("sample.accept"), "12").primary(),
            Button.open("Modifier", new FormId("sample.edit"), "12"),
            Button.press("Refuser", new ActionId("sample.reject"), "12").danger(),
            Button.visit("Lire", "https://example.org/a")));
  }

  private static String longText() {
    return "Une phrase qui se répète, avec des accents éèà. ".repeat(3_000);
  }
}
