package org.ambassadorbot.core.feature.recruiting;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;

/** What joining and leaving look like. */
final class RecruitingCards {
  static final ActionId SHOW = new ActionId("recruiting.charter");
  static final ActionId ACCEPT = new ActionId("recruiting.accept");
  private static final ActionId RUN = new ActionId("command.run");

  private RecruitingCards() {}

  static Card charter(Turn turn, Charter charter) {
    return charter(turn, charter, List.of());
  }

  static Card newCharter(Turn turn, Charter charter) {
    RichText changed = turn.texts().rich(RecruitingPhrase.CHARTER_CHANGED);
    return charter(turn, charter, List.of(new CardElement.Paragraph(changed)));
  }

  /** The charter for somebody who is in already, under another version. */
  static Card newVersion(Texts texts, Person reader, Charter charter) {
    return charter(
        texts,
        reader,
        charter,
        List.of(new CardElement.Paragraph(texts.rich(RecruitingPhrase.CHARTER_NEW_VERSION))));
  }

  private static Card charter(Turn turn, Charter charter, List<CardElement> before) {
    return charter(turn.texts(), turn.person(), charter, before);
  }

  private static Card charter(
      Texts texts, Person reader, Charter charter, List<CardElement> before) {
    String title = texts.plain(RecruitingPhrase.CHARTER_TITLE);
    List<CardElement> elements = new ArrayList<>(before);
    elements.add(new CardElement.Heading(title));
    elements.addAll(body(charter.body()));
    elements.add(
        new CardElement.Remark(
            texts.rich(
                RecruitingPhrase.CHARTER_VERSION,
                with("version", charter.version()),
                with("day", day(texts, reader, charter.publishedAt())))));
    elements.add(new CardElement.Divider());
    elements.add(
        new CardElement.Paragraph(RichText.strong(texts.plain(RecruitingPhrase.NOTICE_TITLE))));
    elements.add(new CardElement.Items(notice(texts), false));
    Button accept =
        Button.press(
                texts.plain(RecruitingPhrase.ACCEPT), ACCEPT, String.valueOf(charter.version()))
            .primary();
    elements.add(new CardElement.Buttons(List.of(accept)));
    return new Card(title, elements);
  }

  private static List<RichText> notice(Texts texts) {
    return Stream.of(
            RecruitingPhrase.NOTICE_VOLUNTARY,
            RecruitingPhrase.NOTICE_KEPT,
            RecruitingPhrase.NOTICE_LONG,
            RecruitingPhrase.NOTICE_SEEN,
            RecruitingPhrase.NOTICE_NEVER,
            RecruitingPhrase.NOTICE_LEAVE)
        .map(texts::rich)
        .toList();
  }

  /** Paragraphs, and lists where lines begin with a dash. */
  private static List<CardElement> body(String body) {
    List<CardElement> elements = new ArrayList<>();
    for (String block : body.strip().split("\\n\\s*\\n", -1)) {
      List<String> lines = block.lines().map(String::strip).toList();
      boolean isList = lines.stream().allMatch(line -> line.startsWith("- "));
      elements.add(
          isList
              ? new CardElement.Items(
                  lines.stream().map(line -> RichText.plain(line.substring(2))).toList(), false)
              : new CardElement.Paragraph(RichText.plain(String.join("\n", lines))));
    }
    return elements;
  }

  static Card joined(Turn turn) {
    Texts texts = turn.texts();
    RichText welcome = texts.rich(RecruitingPhrase.JOINED, with("name", turn.person().name()));
    return Card.of(
        welcome.words(),
        new CardElement.Paragraph(welcome),
        new CardElement.Paragraph(texts.rich(RecruitingPhrase.JOINED_NEXT)),
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(RecruitingPhrase.SUGGEST_BUTTON), RUN, "suggérer")
                    .primary(),
                Button.press(texts.plain(RecruitingPhrase.HELP_BUTTON), RUN, "aide"))));
  }

  static Card already(Turn turn, Membership membership) {
    return Card.of(
        turn.texts()
            .rich(RecruitingPhrase.ALREADY_SINCE, with("day", day(turn, membership.joinedAt()))));
  }

  static Card left(Turn turn) {
    Texts texts = turn.texts();
    RichText left = texts.rich(RecruitingPhrase.LEFT);
    return Card.of(
        left.words(),
        new CardElement.Paragraph(left),
        new CardElement.Paragraph(texts.rich(RecruitingPhrase.LEFT_REMAINS)),
        new CardElement.Paragraph(texts.rich(RecruitingPhrase.LEFT_BACK)));
  }

  static List<CardElement> invitation(Turn turn) {
    Texts texts = turn.texts();
    return List.of(
        new CardElement.Paragraph(texts.rich(RecruitingPhrase.HOME_INVITATION)),
        new CardElement.Buttons(
            List.of(Button.press(texts.plain(RecruitingPhrase.JOIN_BUTTON), SHOW, ""))));
  }

  private static String day(Turn turn, Instant instant) {
    return day(turn.texts(), turn.person(), instant);
  }

  private static String day(Texts texts, Person reader, Instant instant) {
    return texts.day(instant.atZone(reader.zone()).toLocalDate());
  }
}
