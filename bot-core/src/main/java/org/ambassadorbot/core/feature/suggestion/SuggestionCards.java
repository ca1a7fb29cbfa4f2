package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.link.LinkPreview;
import org.ambassadorbot.core.link.LinkPreviews;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/** What suggestions look like to whoever suggests. */
final class SuggestionCards {
  static final ActionId WITHDRAW = new ActionId("suggestion.withdraw");
  static final ActionId LIST = new ActionId("suggestion.list");
  private static final int LONGEST_LINK = 80;

  private final People people;
  private final LinkPreviews previews;

  @Inject
  SuggestionCards(People people, LinkPreviews previews) {
    this.people = people;
    this.previews = previews;
  }

  Card received(Turn turn, Suggestion suggestion, SuggestionPhrase phrase) {
    Texts texts = turn.texts();
    RichText said = texts.rich(phrase, plainTitle(suggestion));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(said));
    elements.addAll(content(texts, suggestion));
    elements.add(new CardElement.Remark(texts.rich(SuggestionPhrase.RECEIVED_NEXT)));
    elements.add(ownButtons(texts, suggestion));
    return new Card(said.words(), elements);
  }

  /** What is suggested, whole, with what its page says of itself if that is known by now. */
  List<CardElement> content(Texts texts, Suggestion suggestion) {
    List<CardElement> elements = new ArrayList<>(content(texts, suggestion.content()));
    preview(suggestion)
        .map(SuggestionCards::preview)
        .or(() -> refusal(texts, suggestion))
        .ifPresent(elements::add);
    String source = suggestion.source();
    if (source != null) {
      RichText link = RichText.link(texts.plain(SuggestionPhrase.SOURCE_LINK), source);
      elements.add(
          new CardElement.Remark(
              texts.rich(SuggestionPhrase.FACT_SOURCE, Argument.with("link", link))));
    }
    return elements;
  }

  /** Why the page behind a suggestion says nothing: it stands all the same. */
  private Optional<CardElement> refusal(Texts texts, Suggestion suggestion) {
    return Optional.ofNullable(suggestion.content().link())
        .flatMap(link -> previews.refusal(suggestion.programme(), link))
        .map(reason -> texts.rich(SuggestionPhrase.valueOf("NO_PREVIEW_" + reason.name())))
        .map(CardElement.Remark::new);
  }

  /** What the page behind a suggestion says of itself. */
  Optional<LinkPreview> preview(Suggestion suggestion) {
    return Optional.ofNullable(suggestion.content().link())
        .flatMap(link -> previews.find(suggestion.programme(), link));
  }

  /** The form for a message brought to the bot, filled in from what its page says of itself. */
  Form form(Turn turn, CapturedMessage captured) {
    Content content = captured.content();
    return SuggestionForms.suggest(
        turn.texts(),
        captured.argument(),
        content == null ? null : filled(turn.programme().id(), content));
  }

  private Content filled(ProgrammeId programme, Content content) {
    Optional<LinkPreview> preview =
        Optional.ofNullable(content.link()).flatMap(link -> previews.find(programme, link));
    return SuggestionForms.filled(content, preview);
  }

  private static CardElement preview(LinkPreview preview) {
    RichText title =
        RichText.strong(preview.title()).and(RichText.plain(" (" + preview.site() + ")"));
    return new CardElement.Remark(
        preview.description().isEmpty()
            ? title
            : title.and(RichText.plain("\n" + preview.description())));
  }

  private static List<CardElement> content(Texts texts, Content content) {
    List<CardElement> elements = new ArrayList<>();
    if (!content.words().isBlank()) {
      elements.add(new CardElement.Quotation(RichText.plain(content.words())));
    }
    List<CardElement.Fact> facts = facts(texts, content);
    if (!facts.isEmpty()) {
      elements.add(new CardElement.Facts(facts));
    }
    return elements;
  }

  private static List<CardElement.Fact> facts(Texts texts, Content content) {
    List<CardElement.Fact> facts = new ArrayList<>();
    CanonicalUrl link = content.link();
    if (link != null) {
      RichText shown = RichText.link(Wording.shorten(link.key(), LONGEST_LINK), link.address());
      facts.add(new CardElement.Fact(texts.plain(SuggestionPhrase.FACT_LINK), shown));
    }
    String topic = content.topic();
    if (topic != null) {
      facts.add(fact(texts, SuggestionPhrase.FACT_TOPIC, topic));
    }
    Network network = content.network();
    if (network != null) {
      facts.add(fact(texts, SuggestionPhrase.FACT_NETWORK, network.label()));
    }
    CanonicalUrl image = content.image();
    if (image != null) {
      RichText shown = RichText.link(Wording.shorten(image.key(), LONGEST_LINK), image.address());
      facts.add(new CardElement.Fact(texts.plain(SuggestionPhrase.FACT_IMAGE), shown));
    }
    return facts;
  }

  private static CardElement.Fact fact(Texts texts, SuggestionPhrase label, String value) {
    return new CardElement.Fact(texts.plain(label), RichText.plain(value));
  }

  Card alreadyThere(Turn turn, Suggestion first) {
    Texts texts = turn.texts();
    Argument state = Argument.with("state", state(texts, first));
    if (first.isOf(turn.person().id())) {
      return Card.of(texts.rich(SuggestionPhrase.ALREADY_YOURS, Titles.of(first), state));
    }
    return Card.of(
        texts.rich(
            SuggestionPhrase.ALREADY_THERE,
            Argument.with("name", name(texts, first.programme(), first.suggester())),
            Titles.of(first),
            state));
  }

  Card tooLate(Turn turn, Suggestion suggestion) {
    return Card.of(
        turn.texts()
            .rich(
                SuggestionPhrase.TOO_LATE,
                Titles.of(suggestion),
                Argument.with("state", state(turn.texts(), suggestion))));
  }

  String linkTaken(Turn turn, Suggestion first) {
    return turn.texts()
        .plain(
            SuggestionPhrase.LINK_TAKEN,
            Argument.with("name", name(turn.texts(), first.programme(), first.suggester())),
            plainTitle(first));
  }

  Card mine(Turn turn, List<Suggestion> suggestions, int count) {
    Texts texts = turn.texts();
    String title = texts.plain(SuggestionPhrase.MINE_TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    for (Suggestion suggestion : suggestions) {
      elements.add(new CardElement.Paragraph(line(turn, suggestion)));
      if (suggestion.isPending()) {
        elements.add(ownButtons(texts, suggestion));
      }
    }
    if (count > suggestions.size()) {
      Argument more = Argument.with("count", count - suggestions.size());
      elements.add(new CardElement.Remark(texts.rich(SuggestionPhrase.MINE_MORE, more)));
    }
    return new Card(title, elements);
  }

  private static RichText line(Turn turn, Suggestion suggestion) {
    Texts texts = turn.texts();
    return texts.rich(
        SuggestionPhrase.MINE_LINE,
        Titles.of(suggestion),
        Argument.with("state", state(texts, suggestion)),
        Argument.with(
            "day", texts.day(suggestion.suggestedAt().atZone(turn.person().zone()).toLocalDate())));
  }

  private static CardElement.Buttons ownButtons(Texts texts, Suggestion suggestion) {
    String argument = ReadRevision.of(suggestion).argument();
    return new CardElement.Buttons(
        List.of(
            Button.open(texts.plain(SuggestionPhrase.CHANGE), SuggestionForms.CHANGE, argument),
            Button.press(texts.plain(SuggestionPhrase.WITHDRAW), WITHDRAW, argument)));
  }

  static Argument plainTitle(Suggestion suggestion) {
    return Argument.with("title", suggestion.title());
  }

  private static String state(Texts texts, Suggestion suggestion) {
    String name = suggestion.state().name();
    return texts.plain(SuggestionPhrase.valueOf("STATE_" + name.toUpperCase(Locale.ROOT)));
  }

  String name(Texts texts, ProgrammeId programme, PersonId person) {
    return people
        .find(programme, person)
        .map(Person::name)
        .orElseGet(() -> texts.plain(SuggestionPhrase.SOMEBODY));
  }
}
