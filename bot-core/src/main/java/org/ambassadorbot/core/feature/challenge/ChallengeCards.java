package org.ambassadorbot.core.feature.challenge;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.ledger.Place;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;

/** What challenges look like to whoever plays, and how they end. */
public final class ChallengeCards {
  static final ActionId PUBLISH = new ActionId("challenge.publish");
  static final ActionId CHART = new ActionId("challenge.chart");
  static final ActionId OWN = new ActionId("challenge.own");
  private static final int PODIUM = 5;
  private static final int ON_A_PAGE = 6;
  private static final double CENTS = 100.0;

  private final ChallengeWords words;
  private final ReadPlaces places;
  private final Clock clock;

  @Inject
  ChallengeCards(ChallengeWords words, ReadPlaces places, Clock clock) {
    this.words = words;
    this.places = places;
    this.clock = clock;
  }

  /**
   * The challenges a person sees, and their own place in each.
   *
   * @param before how many of them stood on the pages before
   */
  Card list(Turn turn, List<Challenge> challenges, int before, boolean isOrganiser) {
    Texts texts = turn.texts();
    String title = texts.plain(ChallengePhrase.LIST_TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    challenges.stream()
        .skip(before)
        .limit(ON_A_PAGE)
        .forEach(
            challenge -> {
              elements.add(new CardElement.Divider());
              elements.addAll(one(turn, challenge, isOrganiser));
            });
    if (challenges.isEmpty()) {
      elements.add(new CardElement.Paragraph(texts.rich(ChallengePhrase.LIST_NONE)));
    }
    List<Button> buttons = new ArrayList<>();
    int more = challenges.size() - before - ON_A_PAGE;
    if (more > 0) {
      String label = texts.plain(ChallengePhrase.LIST_MORE, with("count", more));
      buttons.add(Button.press(label, ChallengeActions.LIST, String.valueOf(before + ON_A_PAGE)));
    }
    if (isOrganiser) {
      buttons.add(Button.open(texts.plain(ChallengePhrase.NEW_BUTTON), ChallengeActions.NEW, ""));
    }
    if (!buttons.isEmpty()) {
      elements.add(new CardElement.Buttons(buttons));
    }
    return new Card(title, elements);
  }

  private List<CardElement> one(Turn turn, Challenge challenge, boolean isOrganiser) {
    Texts texts = turn.texts();
    List<CardElement> elements = new ArrayList<>();
    elements.add(
        new CardElement.Paragraph(
            texts.rich(
                ChallengePhrase.LIST_LINE,
                with("name", challenge.basics().name()),
                with("state", state(texts, challenge)))));
    elements.add(new CardElement.Remark(RichText.plain(words.sentence(texts, challenge))));
    if (challenge.state() != ChallengeState.DRAFT) {
      elements.addAll(progress(texts, challenge));
      elements.add(new CardElement.Paragraph(own(turn, challenge)));
    }
    List<Button> buttons = buttons(texts, challenge, isOrganiser);
    if (!buttons.isEmpty()) {
      elements.add(new CardElement.Buttons(buttons));
    }
    return elements;
  }

  private List<Button> buttons(Texts texts, Challenge challenge, boolean isOrganiser) {
    List<Button> buttons = new ArrayList<>();
    String id = challenge.id().argument();
    boolean isOn = challenge.isOnAt(clock.instant());
    if (isOn && challenge.actions().stream().anyMatch(ActionRule::isDeclared)) {
      buttons.add(
          Button.open(texts.plain(ChallengePhrase.DEED_BUTTON), ChallengeActions.DECLARE, id));
    }
    if (challenge.state() != ChallengeState.DRAFT) {
      buttons.add(Button.press(texts.plain(OwnPointsPhrase.BUTTON), OWN, id));
      buttons.add(Button.press(texts.plain(ChallengePhrase.CHART_BUTTON), CHART, id));
    }
    boolean hasResult =
        challenge.state() == ChallengeState.CLOSED || challenge.state() == ChallengeState.SETTLED;
    if (isOrganiser && hasResult) {
      String label = texts.plain(ChallengePhrase.RESULT_BUTTON);
      buttons.add(Button.press(label, ChallengeActions.EXPORT, id));
    }
    if (isOrganiser && challenge.state() == ChallengeState.DRAFT) {
      buttons.add(
          Button.press(texts.plain(ChallengePhrase.RESUME_BUTTON), ChallengeActions.EDIT, id));
    }
    if (isOrganiser && isOn) {
      String label = texts.plain(ChallengePhrase.END_BUTTON);
      buttons.add(Button.press(label, ChallengeActions.END, id).danger());
    }
    if (isOrganiser && challenge.isToCome(clock.instant())) {
      String label = texts.plain(ChallengePhrase.CANCEL_BUTTON);
      buttons.add(Button.press(label, ChallengeActions.CANCEL, id).danger());
    }
    return buttons;
  }

  private String state(Texts texts, Challenge challenge) {
    if (challenge.state() == ChallengeState.DRAFT) {
      return texts.plain(ChallengePhrase.STATE_DRAFT);
    }
    boolean isComing = clock.instant().isBefore(challenge.span().startsAt());
    ChallengePhrase phrase =
        challenge.isOver(clock.instant())
            ? ChallengePhrase.STATE_OVER
            : isComing ? ChallengePhrase.STATE_COMING : ChallengePhrase.STATE_ON;
    return texts.plain(
        phrase,
        with("start", texts.day(challenge.basics().start())),
        with("end", texts.day(challenge.basics().end())));
  }

  private RichText own(Turn turn, Challenge challenge) {
    Optional<Place> place = places.of(challenge, turn.person().id());
    return place
        .map(
            own ->
                turn.texts()
                    .rich(
                        ChallengePhrase.OWN_PLACE,
                        with("points", own.points()),
                        with("place", own.place()),
                        with("count", places.count(challenge))))
        .orElseGet(() -> turn.texts().rich(ChallengePhrase.OWN_NONE));
  }

  /** What was reached together, and the first who chose to be named. */
  List<CardElement> progress(Texts texts, Challenge challenge) {
    List<RichText> lines = new ArrayList<>();
    long total = places.total(challenge);
    boolean isOver = challenge.isOver(clock.instant());
    ChallengePhrase unreached =
        isOver ? ChallengePhrase.TARGET_MISSED : ChallengePhrase.TARGET_PROGRESS;
    for (Stake stake : challenge.stakes()) {
      if (stake.kind() == Stake.Kind.COLLECTIVE) {
        lines.add(
            texts.rich(
                total >= stake.amount() ? ChallengePhrase.TARGET_REACHED : unreached,
                with("total", total),
                with("target", stake.amount()),
                with("prize", stake.words()),
                with("end", texts.day(challenge.basics().end()))));
      }
      if (stake.kind() == Stake.Kind.CHARITABLE) {
        lines.add(
            texts.rich(
                isOver ? ChallengePhrase.CAUSE_TOTAL : ChallengePhrase.CAUSE_PROGRESS,
                with("money", Math.max(0, total) * stake.amount() / CENTS),
                with("cause", stake.words()),
                with("start", texts.day(challenge.basics().start())),
                with("end", texts.day(challenge.basics().end()))));
      }
    }
    for (Place place : places.named(challenge, PODIUM)) {
      lines.add(
          texts.rich(
              ChallengePhrase.PODIUM_LINE,
              with("place", place.place()),
              with("name", place.name()),
              with("points", place.points())));
    }
    return lines.isEmpty() ? List.of() : List.of(new CardElement.Items(lines, false));
  }

  /** What a person's page says of challenges that are on or near. */
  List<CardElement> home(Texts texts, List<Challenge> challenges) {
    List<RichText> lines =
        challenges.stream()
            .limit(PODIUM)
            .map(
                challenge ->
                    texts.rich(
                        ChallengePhrase.LIST_LINE,
                        with("name", challenge.basics().name()),
                        with("state", state(texts, challenge))))
            .toList();
    return List.of(
        new CardElement.Items(lines, false), new CardElement.Buttons(List.of(see(texts))));
  }

  /** What a digest says of a challenge that is on; for whom, unless it is for everybody. */
  List<CardElement> digest(Texts texts, Challenge challenge) {
    List<CardElement> elements = new ArrayList<>();
    elements.add(
        new CardElement.Paragraph(
            texts.rich(
                challenge.groups().isEmpty()
                    ? ChallengePhrase.LIST_LINE
                    : ChallengePhrase.DIGEST_GROUPS,
                with("name", challenge.basics().name()),
                with("state", state(texts, challenge)),
                with("audience", words.audience(texts, challenge)))));
    elements.addAll(progress(texts, challenge));
    return elements;
  }

  /**
   * What many are told of a challenge.
   *
   * @param what that it is to come, that it is called off, or how it ended, as {@link
   *     ChallengeJobs} names these
   */
  public Card announcement(Texts texts, Challenge challenge, String what) {
    return switch (what) {
      case ChallengeJobs.LAUNCHED ->
          announced(texts, challenge, ChallengePhrase.ANNOUNCE_LAUNCH, launch(texts, challenge));
      case ChallengeJobs.CANCELLED ->
          announced(
              texts,
              challenge,
              ChallengePhrase.ANNOUNCE_CANCELLED,
              List.of(
                  new CardElement.Paragraph(
                      texts.rich(
                          ChallengePhrase.CANCELLED_WORDS,
                          with("start", texts.day(challenge.basics().start()))))));
      default ->
          announced(texts, challenge, ChallengePhrase.ANNOUNCE_END, result(texts, challenge));
    };
  }

  private static Card announced(
      Texts texts, Challenge challenge, ChallengePhrase heading, List<CardElement> words) {
    String title = texts.plain(heading, with("name", challenge.basics().name()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.addAll(words);
    elements.add(new CardElement.Buttons(List.of(see(texts))));
    return new Card(title, elements);
  }

  private List<CardElement> launch(Texts texts, Challenge challenge) {
    return List.of(
        new CardElement.Paragraph(RichText.plain(words.sentence(texts, challenge))),
        new CardElement.Remark(texts.rich(ChallengePhrase.ANNOUNCE_FREE)));
  }

  private List<CardElement> result(Texts texts, Challenge challenge) {
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(outcome(texts, challenge)));
    elements.addAll(progress(texts, challenge));
    elements.add(new CardElement.Remark(texts.rich(ChallengePhrase.ANNOUNCE_DISPUTE)));
    return elements;
  }

  /** The button that leads to the challenges. */
  public static Button see(Texts texts) {
    return Button.press(texts.plain(ChallengePhrase.SEE_BUTTON), ChallengeActions.LIST, "");
  }

  private RichText outcome(Texts texts, Challenge challenge) {
    return texts.rich(
        ChallengePhrase.OUTCOME,
        with("people", places.count(challenge)),
        with("total", places.total(challenge)));
  }

  /** What organisers are told when it ended: the report, and the announcement to publish. */
  public Card report(Texts texts, Challenge challenge, Person organiser) {
    String title =
        texts.plain(ChallengePhrase.REPORT_TITLE, with("name", challenge.basics().name()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(new CardElement.Paragraph(outcome(texts, challenge)));
    elements.addAll(progress(texts, challenge));
    elements.add(
        new CardElement.Paragraph(
            texts.rich(
                ChallengePhrase.REPORT_DISPUTES,
                with(
                    "until",
                    texts.moment(
                        challenge.span().endsAt().plus(ChallengeJobs.DISPUTES),
                        organiser.zone())))));
    elements.add(new CardElement.Remark(texts.rich(ChallengePhrase.REPORT_NEXT)));
    elements.add(
        new CardElement.Buttons(
            List.of(
                Button.press(
                        texts.plain(ChallengePhrase.PUBLISH_BUTTON),
                        PUBLISH,
                        challenge.id().argument())
                    .primary())));
    return new Card(title, elements);
  }

  public Card won(Texts texts, Challenge challenge, Stake stake, Place place) {
    return Card.of(
        texts.rich(
            ChallengePhrase.WON,
            with("name", challenge.basics().name()),
            with("place", place.place()),
            with("points", place.points()),
            with("prize", stake.words())));
  }
}
