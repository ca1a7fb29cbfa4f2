package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.outbox.Platforms;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.platform.RateLimit;

/** What drafts look like to organisers. */
final class BroadcastCards {
  static final ActionId CONFIRM = new ActionId("broadcast.confirm");
  static final ActionId PREVIEW = new ActionId("broadcast.preview");
  static final ActionId TEST = new ActionId("broadcast.test");
  static final ActionId DELETE = new ActionId("broadcast.delete");
  static final ActionId SHORTEN = new ActionId("broadcast.shorten");
  static final ActionId RECOUNT = new ActionId("broadcast.recount");
  static final ActionId SHOW = new ActionId("broadcast.show");
  private static final int MOST_NAMES = 10;
  private static final int END_SHOWN = 160;

  private final AudienceStore audiences;
  private final People people;
  private final Platforms platforms;
  private final Batches batches;
  private final Clock clock;

  @Inject
  BroadcastCards(
      AudienceStore audiences, People people, Platforms platforms, Batches batches, Clock clock) {
    this.audiences = audiences;
    this.people = people;
    this.platforms = platforms;
    this.batches = batches;
    this.clock = clock;
  }

  Card draft(Turn turn, Broadcast draft) {
    return draft(turn, draft, Optional.empty());
  }

  /** The draft, under a sentence that says why it is shown again. */
  Card draft(Turn turn, Broadcast draft, Optional<RichText> warning) {
    Texts texts = turn.texts();
    String title = texts.plain(BroadcastPhrase.DRAFT_TITLE, with("number", draft.id().value()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    warning.ifPresent(text -> elements.add(new CardElement.Paragraph(text)));
    if (draft.content().message().isTooLong()) {
      elements.addAll(tooLong(texts, draft));
      return new Card(title, elements);
    }
    elements.addAll(MessageText.of(draft.content().message().words()).elements());
    elements.add(new CardElement.Divider());
    HeadCount count = audiences.count(draft, clock.instant());
    elements.add(new CardElement.Facts(facts(turn, draft, count)));
    elements.addAll(leftOut(texts, count));
    int duplicates = draft.content().audience().duplicates();
    if (duplicates > 0) {
      elements.add(
          new CardElement.Remark(
              texts.rich(BroadcastPhrase.COUNTED_ONCE, with("count", duplicates))));
    }
    if (draft.content().audience().isOfStrangersToo()) {
      elements.add(new CardElement.Remark(texts.rich(BroadcastPhrase.STILL_LOOKING)));
    }
    elements.add(new CardElement.Remark(texts.rich(BroadcastPhrase.DRAFT_NEXT)));
    elements.add(buttons(texts, draft, isForNobody(draft, count)));
    return new Card(title, elements);
  }

  private static boolean isForNobody(Broadcast draft, HeadCount count) {
    return draft.content().audience().kind() != Audience.Kind.CHANNEL && count.people() == 0;
  }

  private static List<CardElement> tooLong(Texts texts, Broadcast draft) {
    Message message = draft.content().message();
    String shortened = message.shortened().words();
    String end = shortened.substring(Math.max(0, shortened.length() - END_SHOWN));
    return List.of(
        new CardElement.Paragraph(
            texts.rich(
                BroadcastPhrase.TOO_LONG,
                with("length", message.words().length()),
                with("longest", Message.LONGEST))),
        new CardElement.Quotation(RichText.plain("…" + end)),
        new CardElement.Buttons(
            List.of(
                Button.press(
                        texts.plain(BroadcastPhrase.SHORTEN, with("longest", Message.LONGEST)),
                        SHORTEN,
                        draft.read())
                    .primary(),
                Button.open(
                    texts.plain(BroadcastPhrase.CHANGE), BroadcastForms.CHANGE, draft.read()),
                Button.press(texts.plain(BroadcastPhrase.DELETE), DELETE, draft.read()).danger())));
  }

  private List<CardElement.Fact> facts(Turn turn, Broadcast draft, HeadCount count) {
    Texts texts = turn.texts();
    Broadcast.Content content = draft.content();
    List<CardElement.Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            texts,
            BroadcastPhrase.FACT_AUDIENCE,
            BroadcastWords.audience(texts, content.audience())));
    if (content.audience().kind() != Audience.Kind.CHANNEL) {
      facts.add(fact(texts, BroadcastPhrase.FACT_PEOPLE, headCount(texts, count)));
    }
    facts.add(fact(texts, BroadcastPhrase.FACT_WHEN, when(turn, draft)));
    facts.add(
        fact(
            texts,
            BroadcastPhrase.FACT_DURATION,
            BroadcastWords.duration(texts, duration(count.reached()))));
    String link = content.message().link();
    if (link != null) {
      String label = content.message().button();
      facts.add(
          new CardElement.Fact(
              texts.plain(BroadcastPhrase.FACT_BUTTON),
              RichText.link(label == null ? texts.plain(BroadcastPhrase.OPEN_LINK) : label, link)));
    }
    facts.add(
        fact(texts, BroadcastPhrase.FACT_REPLY_TO, name(turn, content.replyTo()).orElse("–")));
    String reason = content.urgentReason();
    if (reason != null) {
      facts.add(fact(texts, BroadcastPhrase.FACT_URGENT, reason));
    }
    return facts;
  }

  private static CardElement.Fact fact(Texts texts, BroadcastPhrase label, String value) {
    return new CardElement.Fact(texts.plain(label), RichText.plain(value));
  }

  private Optional<String> name(Turn turn, PersonId person) {
    return people.find(turn.programme().id(), person).map(Person::name);
  }

  /** « 42 personnes : 30 sur Alpha et 12 sur Beta ». */
  private static String headCount(Texts texts, HeadCount count) {
    if (count.people() == 0) {
      return texts.plain(BroadcastPhrase.NOBODY);
    }
    List<String> parts =
        count.reached().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.getKey().platform().title(),
                    Collectors.summingLong(Map.Entry::getValue)))
            .entrySet()
            .stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(
                entry ->
                    texts.plain(
                        BroadcastPhrase.ON_PLATFORM,
                        with("count", entry.getValue()),
                        with("platform", entry.getKey())))
            .toList();
    return texts.plain(
        BroadcastPhrase.PEOPLE, with("count", count.people()), with("parts", texts.list(parts)));
  }

  /** How long the slowest workspace takes at its platform's pace. */
  private Duration duration(Map<WorkspaceId, Long> reached) {
    Duration longest = Duration.ZERO;
    for (Map.Entry<WorkspaceId, Long> entry : reached.entrySet()) {
      Pace pace =
          platforms
              .find(entry.getKey().platform())
              .map(platform -> platform.pace())
              .orElse(Pace.UNLIMITED);
      for (RateLimit limit : pace.perWorkspace()) {
        Duration needed = limit.window().multipliedBy(entry.getValue()).dividedBy(limit.calls());
        longest = needed.compareTo(longest) > 0 ? needed : longest;
      }
    }
    return longest;
  }

  private String when(Turn turn, Broadcast draft) {
    Texts texts = turn.texts();
    Timing timing = draft.content().timing();
    LocalDateTime at = timing.at();
    if (at != null) {
      return texts.plain(
          timing.isPersonal() ? BroadcastPhrase.AT_PERSONAL : BroadcastPhrase.AT_PROGRAMME,
          with("day", texts.day(at.toLocalDate())),
          with("time", texts.time(at.toLocalTime())));
    }
    if (draft.content().isUrgent()) {
      return texts.plain(BroadcastPhrase.AT_ONCE_URGENT);
    }
    java.time.Instant now = clock.instant();
    java.time.Instant opening = batches.openingHour(turn.programme().id(), now);
    return opening.isAfter(now)
        ? texts.plain(
            BroadcastPhrase.AT_OPENING,
            with("moment", texts.moment(opening, turn.programme().zone())))
        : texts.plain(BroadcastPhrase.AT_ONCE);
  }

  private static List<CardElement> leftOut(Texts texts, HeadCount count) {
    if (count.isEverybodyReached()) {
      return List.of();
    }
    List<RichText> lines = new ArrayList<>();
    for (HeadCount.Reason reason : HeadCount.Reason.values()) {
      long number = count.leftOut().getOrDefault(reason, 0L);
      if (number > 0) {
        List<String> names = count.names().getOrDefault(reason, List.of());
        lines.add(
            texts.rich(
                BroadcastPhrase.valueOf("LEFT_OUT_" + reason.name()),
                with("count", number),
                with("names", names(texts, names, number))));
      }
    }
    if (count.unknownCount() > 0) {
      lines.add(
          texts.rich(
              BroadcastPhrase.LEFT_OUT_UNKNOWN,
              with("count", count.unknownCount()),
              with("names", names(texts, count.unknown(), count.unknownCount()))));
    }
    return List.of(
        new CardElement.Paragraph(RichText.strong(texts.plain(BroadcastPhrase.LEFT_OUT))),
        new CardElement.Items(lines, false));
  }

  private static String names(Texts texts, List<String> known, long count) {
    List<String> shown = new ArrayList<>(known.stream().limit(MOST_NAMES).toList());
    if (count > shown.size()) {
      shown.add(texts.plain(BroadcastPhrase.OTHERS, with("count", count - shown.size())));
    }
    return texts.list(shown);
  }

  private static CardElement.Buttons buttons(Texts texts, Broadcast draft, boolean isForNobody) {
    List<Button> buttons = new ArrayList<>();
    if (!isForNobody) {
      BroadcastPhrase confirm =
          draft.content().timing().at() == null
              ? BroadcastPhrase.CONFIRM
              : BroadcastPhrase.SCHEDULE;
      buttons.add(Button.press(texts.plain(confirm), CONFIRM, draft.read()).primary());
    }
    if (draft.content().audience().isOfStrangersToo()) {
      buttons.add(Button.press(texts.plain(BroadcastPhrase.RECOUNT), RECOUNT, draft.read()));
    }
    buttons.add(Button.press(texts.plain(BroadcastPhrase.PREVIEW), PREVIEW, draft.read()));
    buttons.add(Button.press(texts.plain(BroadcastPhrase.TEST), TEST, draft.read()));
    buttons.add(
        Button.open(texts.plain(BroadcastPhrase.CHANGE), BroadcastForms.CHANGE, draft.read()));
    buttons.add(Button.press(texts.plain(BroadcastPhrase.DELETE), DELETE, draft.read()).danger());
    return new CardElement.Buttons(buttons);
  }

  /** The closed draft: it is on its way. */
  Card confirmed(Turn turn, Broadcast broadcast) {
    Texts texts = turn.texts();
    Argument title = with("title", broadcast.content().message().title());
    LocalDateTime at = broadcast.content().timing().at();
    return Card.of(
        at == null
            ? texts.rich(BroadcastPhrase.CONFIRMED, title)
            : texts.rich(BroadcastPhrase.SCHEDULED, title, with("when", when(turn, broadcast))));
  }

  /** Somebody was faster: who, and when. */
  Card alreadyConfirmed(Turn turn, Broadcast broadcast) {
    Texts texts = turn.texts();
    Argument title = with("title", broadcast.content().message().title());
    Broadcast.Confirmation confirmation = broadcast.confirmation();
    if (confirmation == null) {
      return Card.of(texts.rich(BroadcastPhrase.NO_DRAFT, title));
    }
    return Card.of(
        texts.rich(
            BroadcastPhrase.ALREADY_CONFIRMED,
            title,
            with("name", name(turn, confirmation.by()).orElse("–")),
            with("moment", texts.moment(confirmation.at(), turn.person().zone()))));
  }

  Card list(Turn turn, List<Broadcast> broadcasts) {
    Texts texts = turn.texts();
    String title = texts.plain(BroadcastPhrase.LIST_TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    if (broadcasts.isEmpty()) {
      elements.add(new CardElement.Paragraph(texts.rich(BroadcastPhrase.LIST_EMPTY)));
    }
    for (Broadcast broadcast : broadcasts) {
      elements.add(
          new CardElement.Paragraph(
              texts.rich(
                  BroadcastPhrase.LIST_LINE,
                  with("number", broadcast.id().value()),
                  with("title", broadcast.content().message().title()),
                  with("state", BroadcastWords.state(texts, broadcast.state())),
                  with("name", name(turn, broadcast.author()).orElse("–")))));
      elements.add(
          new CardElement.Buttons(
              List.of(
                  Button.press(
                      texts.plain(
                          BroadcastPhrase.LIST_OPEN, with("number", broadcast.id().value())),
                      SHOW,
                      broadcast.id().argument()))));
    }
    elements.add(
        new CardElement.Buttons(
            List.of(
                Button.open(texts.plain(BroadcastPhrase.NEW), BroadcastForms.WRITE, "")
                    .primary())));
    return new Card(title, elements);
  }
}
