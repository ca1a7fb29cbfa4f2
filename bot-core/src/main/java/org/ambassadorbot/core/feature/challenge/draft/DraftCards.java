package org.ambassadorbot.core.feature.challenge.draft;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.calendar.Dip;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.feature.challenge.ActionRule;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengeActions;
import org.ambassadorbot.core.feature.challenge.ChallengeWords;
import org.ambassadorbot.core.feature.challenge.Stake;
import org.ambassadorbot.core.i18n.Phrase;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.jspecify.annotations.Nullable;

/** What a challenge looks like while it is made. */
final class DraftCards {
  static final ActionId DROP_ACTION = new ActionId("challenge.drop-action");
  static final ActionId DROP_STAKE = new ActionId("challenge.drop-stake");
  static final ActionId LAUNCH = new ActionId("challenge.launch");
  static final ActionId CONFIRM = new ActionId("challenge.confirm");
  static final ActionId DELETE = new ActionId("challenge.delete");
  private static final int MANY = 50;

  private final ChallengeWords words;

  @Inject
  DraftCards(ChallengeWords words) {
    this.words = words;
  }

  /**
   * A draft and what was found about it.
   *
   * @param obstacle why it cannot be launched, or null
   */
  record Look(
      Challenge challenge,
      @Nullable Phrase obstacle,
      List<CheckChallenge.Warning> warnings,
      Rehearsal.Outcome outcome) {
    Look {
      warnings = List.copyOf(warnings);
    }
  }

  Card draft(Turn turn, Look look, boolean isConfirming) {
    Texts texts = turn.texts();
    Challenge challenge = look.challenge();
    String title = texts.plain(DraftPhrase.DRAFT_TITLE, with("name", challenge.basics().name()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    if (!challenge.actions().isEmpty()) {
      elements.add(new CardElement.Paragraph(RichText.plain(words.sentence(texts, challenge))));
    }
    Phrase obstacle = look.obstacle();
    if (obstacle != null) {
      elements.add(new CardElement.Paragraph(texts.rich(obstacle)));
    }
    elements.addAll(warnings(texts, look));
    if (!challenge.actions().isEmpty()) {
      elements.addAll(rehearsal(texts, look.outcome()));
    }
    if (isConfirming) {
      elements.add(
          new CardElement.Paragraph(
              texts.rich(DraftPhrase.CONFIRM_QUESTION, with("count", look.outcome().audience()))));
    }
    elements.addAll(isConfirming ? confirmation(texts, challenge) : building(texts, look));
    return new Card(title, elements);
  }

  private static List<CardElement> warnings(Texts texts, Look look) {
    if (look.warnings().isEmpty()) {
      return List.of();
    }
    List<RichText> lines =
        look.warnings().stream().map(warning -> warning(texts, warning)).toList();
    return List.of(
        new CardElement.Paragraph(texts.rich(DraftPhrase.WARNINGS)),
        new CardElement.Items(lines, false));
  }

  private static RichText warning(Texts texts, CheckChallenge.Warning warning) {
    Dip dip = warning.dip();
    return dip == null
        ? texts.rich(warning.phrase(), with("detail", warning.detail()))
        : texts.rich(
            warning.phrase(),
            with("start", texts.day(dip.from())),
            with("end", texts.day(dip.until())));
  }

  private static List<CardElement> rehearsal(Texts texts, Rehearsal.Outcome outcome) {
    List<RichText> lines = new ArrayList<>();
    if (outcome.total() == 0) {
      lines.add(texts.rich(DraftPhrase.REHEARSAL_NOTHING));
    }
    if (outcome.total() > 0) {
      lines.add(
          texts.rich(
              DraftPhrase.REHEARSAL_PEOPLE,
              with("scorers", outcome.scorers()),
              with("audience", outcome.audience())));
    }
    if (outcome.bestShare() >= MANY) {
      lines.add(texts.rich(DraftPhrase.REHEARSAL_SHARE, with("share", outcome.bestShare())));
    }
    if (outcome.total() > 0 && !outcome.hopeless().isEmpty()) {
      lines.add(
          texts.rich(
              DraftPhrase.REHEARSAL_HOPELESS, with("groups", texts.list(outcome.hopeless()))));
    }
    return List.of(
        new CardElement.Paragraph(texts.rich(DraftPhrase.REHEARSAL)),
        new CardElement.Items(lines, false));
  }

  private static List<CardElement> confirmation(Texts texts, Challenge challenge) {
    String id = challenge.id().argument();
    return List.of(
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(DraftPhrase.CONFIRM_BUTTON), CONFIRM, id).primary(),
                Button.press(texts.plain(DraftPhrase.BACK_BUTTON), ChallengeActions.EDIT, id))));
  }

  private List<CardElement> building(Texts texts, Look look) {
    String id = look.challenge().id().argument();
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.open(texts.plain(DraftPhrase.ADD_ACTION), DraftForms.ACTION, id));
    buttons.add(Button.open(texts.plain(DraftPhrase.ADD_STAKE), DraftForms.STAKE, id));
    buttons.add(Button.open(texts.plain(DraftPhrase.CHANGE_BASICS), DraftForms.BASICS, id));
    if (look.obstacle() == null) {
      buttons.add(Button.press(texts.plain(DraftPhrase.LAUNCH_BUTTON), LAUNCH, id).primary());
    }
    buttons.add(Button.press(texts.plain(DraftPhrase.DELETE_BUTTON), DELETE, id).danger());
    List<CardElement> elements = new ArrayList<>();
    List<Button> drops = drops(texts, look.challenge());
    if (!drops.isEmpty()) {
      elements.add(new CardElement.Buttons(drops));
    }
    elements.add(new CardElement.Buttons(buttons));
    return elements;
  }

  private static List<Button> drops(Texts texts, Challenge challenge) {
    String id = challenge.id().argument();
    List<Button> drops = new ArrayList<>();
    for (ActionRule action : challenge.actions()) {
      String name = ChallengeWords.name(texts, action);
      drops.add(
          Button.press(
              texts.plain(DraftPhrase.DROP, with("name", name)),
              DROP_ACTION,
              id + " " + action.rule()));
    }
    for (Stake stake : challenge.stakes()) {
      drops.add(
          Button.press(
              texts.plain(DraftPhrase.DROP, with("name", stake.words())),
              DROP_STAKE,
              id + " " + stake.id()));
    }
    return drops;
  }
}
