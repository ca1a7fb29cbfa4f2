package org.ambassadorbot.core.feature.recruiting;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;

/** What candidates and organisers see of candidacies. */
final class CandidateCards {
  static final ActionId NO_THANKS = new ActionId("candidate.no-thanks");
  static final ActionId QUEUE = new ActionId("candidate.queue");
  static final ActionId ACCEPT = new ActionId("candidate.accept");
  static final ActionId WAIT = new ActionId("candidate.wait");
  static final ActionId DECLINE = new ActionId("candidate.decline");
  static final ActionId YES = new ActionId("candidate.yes");
  static final ActionId JOIN_QUEUE = new ActionId("candidate.join-queue");
  static final ActionId SEND_CALL = new ActionId("candidate.send-call");

  private CandidateCards() {}

  static Card call(Texts texts, Call.Framing framing) {
    String title = texts.plain(CandidatePhrase.CALL_TITLE);
    return Card.of(
        title,
        new CardElement.Heading(title),
        new CardElement.Paragraph(texts.rich(CandidatePhrase.CALL_INTRO)),
        framing(texts, framing),
        new CardElement.Remark(texts.rich(CandidatePhrase.CALL_FREE)),
        new CardElement.Buttons(
            List.of(
                Button.open(texts.plain(CandidatePhrase.APPLY), CandidateForms.APPLY, "").primary(),
                Button.press(texts.plain(CandidatePhrase.NO_THANKS), NO_THANKS, ""))));
  }

  private static CardElement framing(Texts texts, Call.Framing framing) {
    return new CardElement.Items(
        List.of(
            part(texts, CandidatePhrase.FRAMING_AMBITION, framing.ambition()),
            part(texts, CandidatePhrase.FRAMING_ROLE, framing.role()),
            part(texts, CandidatePhrase.FRAMING_DURATION, framing.duration()),
            part(texts, CandidatePhrase.FRAMING_GAINS, framing.gains()),
            part(texts, CandidatePhrase.FRAMING_NATURE, framing.nature())),
        false);
  }

  private static RichText part(Texts texts, CandidatePhrase label, String words) {
    return RichText.strong(texts.plain(label)).and(RichText.plain("\n" + words));
  }

  /** The call as it will look, what its author should know, and the button that sends it. */
  static Card preview(Texts texts, Call call, int count, Optional<RichText> gap) {
    Card card = call(texts, call.framing());
    List<CardElement> elements = new ArrayList<>(card.elements());
    elements.remove(elements.size() - 1);
    elements.add(new CardElement.Divider());
    gap.ifPresent(text -> elements.add(new CardElement.Paragraph(text)));
    elements.add(
        new CardElement.Paragraph(texts.rich(CandidatePhrase.CALL_COUNT, with("count", count))));
    if (count > 0) {
      String id = String.valueOf(call.id());
      elements.add(
          new CardElement.Buttons(
              List.of(
                  Button.press(texts.plain(CandidatePhrase.CALL_SEND), SEND_CALL, id).primary())));
    }
    return new Card(card.summary(), elements);
  }

  static Card nominated(Texts texts, Person inviter) {
    RichText said = texts.rich(CandidatePhrase.NOMINATED, with("name", inviter.name()));
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Remark(texts.rich(CandidatePhrase.NOMINATED_FREE)),
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(CandidatePhrase.NOMINATED_YES), YES, "").primary(),
                Button.press(texts.plain(CandidatePhrase.NO_THANKS), NO_THANKS, ""))));
  }

  static Card applied(Texts texts, Person candidate) {
    RichText said = texts.rich(CandidatePhrase.TOLD_APPLIED, with("name", candidate.name()));
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Buttons(
            List.of(Button.press(texts.plain(CandidatePhrase.REVIEW), QUEUE, "0").primary())));
  }

  static Card full(Texts texts) {
    RichText said = texts.rich(CandidatePhrase.JOIN_FULL);
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(CandidatePhrase.WAIT_BUTTON), JOIN_QUEUE, "").primary())));
  }

  /** What leads to the charter once somebody was accepted. */
  static Card accepted(Texts texts) {
    RichText said = texts.rich(CandidatePhrase.TOLD_ACCEPTED);
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(CandidatePhrase.CHARTER), RecruitingCards.SHOW, "")
                    .primary())));
  }

  static Card empty(Texts texts, CandidateStore.Limit limit, int taken) {
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(texts.rich(CandidatePhrase.QUEUE_EMPTY)));
    addPlaces(elements, texts, limit, taken);
    elements.add(new CardElement.Buttons(List.of(limits(texts))));
    return new Card(texts.plain(CandidatePhrase.QUEUE_EMPTY), elements);
  }

  private static Button limits(Texts texts) {
    return Button.open(texts.plain(CandidatePhrase.LIMITS), CandidateForms.LIMITS, "");
  }

  private static void addPlaces(
      List<CardElement> elements, Texts texts, CandidateStore.Limit limit, int taken) {
    if (limit.places() > 0) {
      elements.add(
          new CardElement.Remark(
              texts.rich(
                  CandidatePhrase.QUEUE_PLACES,
                  with("taken", taken),
                  with("places", limit.places()))));
    }
  }

  /** Where an application stands in the queue. */
  record Place(int index, int total, CandidateStore.Limit limit, int taken) {}

  static Card queue(
      Turn turn, Candidate candidate, Person person, Optional<String> inviter, Place place) {
    Texts texts = turn.texts();
    String title =
        texts.plain(
            CandidatePhrase.QUEUE_TITLE,
            with("index", place.index() + 1),
            with("total", place.total()),
            with("name", person.name()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    inviter.ifPresent(
        name ->
            elements.add(
                new CardElement.Paragraph(
                    texts.rich(CandidatePhrase.QUEUE_INVITED, with("name", name)))));
    elements.add(
        candidate.motivation().isBlank()
            ? new CardElement.Paragraph(texts.rich(CandidatePhrase.QUEUE_SILENT))
            : new CardElement.Quotation(RichText.plain(candidate.motivation())));
    if (candidate.state() == Candidate.State.WAITING) {
      String day = texts.day(candidate.since().atZone(turn.person().zone()).toLocalDate());
      elements.add(
          new CardElement.Remark(texts.rich(CandidatePhrase.QUEUE_WAITING, with("day", day))));
    }
    addPlaces(elements, texts, place.limit(), place.taken());
    elements.add(new CardElement.Buttons(buttons(texts, candidate, place)));
    return new Card(title, elements);
  }

  private static List<Button> buttons(Texts texts, Candidate candidate, Place place) {
    String id = String.valueOf(candidate.id());
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.press(texts.plain(CandidatePhrase.ACCEPT), ACCEPT, id).primary());
    if (candidate.state() != Candidate.State.WAITING) {
      buttons.add(Button.press(texts.plain(CandidatePhrase.WAIT), WAIT, id));
    }
    buttons.add(Button.press(texts.plain(CandidatePhrase.DECLINE), DECLINE, id));
    if (place.total() > 1) {
      String next = String.valueOf((place.index() + 1) % place.total());
      buttons.add(Button.press(texts.plain(CandidatePhrase.NEXT), QUEUE, next));
    }
    buttons.add(limits(texts));
    return buttons;
  }
}
