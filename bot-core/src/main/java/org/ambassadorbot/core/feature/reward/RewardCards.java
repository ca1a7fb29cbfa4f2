package org.ambassadorbot.core.feature.reward;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;
import org.jspecify.annotations.Nullable;

/** What rewards look like. */
final class RewardCards {
  static final FormId ADD = new FormId("reward.add");
  static final ActionId ASK = new ActionId("reward.ask");
  static final ActionId CLOSE = new ActionId("reward.close");
  static final ActionId APPROVE = new ActionId("reward.approve");
  static final ActionId REFUSE = new ActionId("reward.refuse");
  static final ActionId HAND_OVER = new ActionId("reward.hand-over");
  static final ActionId CANCEL = new ActionId("reward.cancel");
  static final String NATURE = "nature";
  static final String NAME = "name";
  static final String COST = "cost";
  static final String PLACE = "place";
  static final String STOCK = "stock";
  static final String APPROVER = "approver";
  static final String MEMO = "memo";
  static final int LONGEST_NAME = 80;
  private static final int LONGEST_MEMO = 200;
  private static final int LONGEST_NUMBER = 6;

  private RewardCards() {}

  /** A request of one's own, and what it was for. */
  record Own(Request request, String name) {}

  static Card catalogue(
      Turn turn, long points, List<Reward> rewards, List<Own> own, boolean isOrganiser) {
    Texts texts = turn.texts();
    String title = texts.plain(RewardPhrase.TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(
        new CardElement.Paragraph(texts.rich(RewardPhrase.BALANCE, with("points", points))));
    if (rewards.isEmpty()) {
      elements.add(new CardElement.Paragraph(texts.rich(RewardPhrase.NONE)));
    }
    rewards.forEach(reward -> elements.addAll(one(texts, points, reward, isOrganiser)));
    own.forEach(request -> elements.addAll(own(texts, request)));
    if (isOrganiser) {
      elements.add(
          new CardElement.Buttons(
              List.of(Button.open(texts.plain(RewardPhrase.ADD_BUTTON), ADD, ""))));
    }
    return new Card(title, elements);
  }

  private static List<CardElement> one(
      Texts texts, long points, Reward reward, boolean isOrganiser) {
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(line(texts, reward)));
    if (isOrganiser && !reward.memo().isEmpty()) {
      elements.add(
          new CardElement.Remark(texts.rich(RewardPhrase.MEMO, with("memo", reward.memo()))));
    }
    List<Button> buttons = new ArrayList<>();
    Long cost = reward.cost();
    if (reward.isLeft() && (cost == null || points >= cost)) {
      buttons.add(
          Button.press(
              texts.plain(RewardPhrase.ASK_BUTTON, with("name", reward.name())),
              ASK,
              reward.id() + ""));
    }
    if (isOrganiser) {
      buttons.add(
          Button.press(texts.plain(RewardPhrase.CLOSE_BUTTON), CLOSE, reward.id() + "").danger());
    }
    if (!buttons.isEmpty()) {
      elements.add(new CardElement.Buttons(buttons));
    }
    return elements;
  }

  private static RichText line(Texts texts, Reward reward) {
    Long cost = reward.cost();
    Integer place = reward.place();
    Integer left = reward.left();
    String price =
        cost != null
            ? texts.plain(RewardPhrase.COST, with("points", cost))
            : texts.plain(RewardPhrase.FOR_PLACE, with("place", place == null ? 1 : place));
    String stock =
        left == null
            ? texts.plain(RewardPhrase.UNLIMITED)
            : texts.plain(RewardPhrase.LEFT, with("left", left));
    return texts.rich(
        RewardPhrase.LINE,
        with("nature", nature(texts, reward.nature())),
        with("name", reward.name()),
        with("price", price),
        with("stock", stock));
  }

  private static String nature(Texts texts, Reward.Nature nature) {
    return texts.plain(RewardPhrase.valueOf("NATURE_" + nature));
  }

  private static List<CardElement> own(Texts texts, Own own) {
    List<CardElement> elements = new ArrayList<>();
    elements.add(
        new CardElement.Remark(
            texts.rich(
                RewardPhrase.OWN_LINE,
                with("name", own.name()),
                with(
                    "state",
                    texts.plain(RewardPhrase.valueOf("STATE_" + own.request().state()))))));
    if (own.request().state() == Request.State.ASKED) {
      elements.add(
          new CardElement.Buttons(
              List.of(
                  Button.press(
                      texts.plain(RewardPhrase.CANCEL_BUTTON), CANCEL, own.request().id() + ""))));
    }
    return elements;
  }

  /** What whoever decides is asked. */
  static Card question(Texts texts, Person asker, Reward reward, Request request) {
    RichText said =
        texts.rich(
            RewardPhrase.QUESTION, with("person", asker.name()), with("name", reward.name()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(said));
    if (!reward.memo().isEmpty()) {
      elements.add(
          new CardElement.Remark(texts.rich(RewardPhrase.MEMO, with("memo", reward.memo()))));
    }
    String id = request.id() + "";
    elements.add(
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(RewardPhrase.APPROVE_BUTTON), APPROVE, id).primary(),
                Button.press(texts.plain(RewardPhrase.REFUSE_BUTTON), REFUSE, id).danger())));
    return new Card(said.words(), elements);
  }

  /** What stands in place of the question once it is approved. */
  static Card approved(Texts texts, Reward reward, Request request) {
    RichText said = texts.rich(RewardPhrase.NOW_APPROVED, with("name", reward.name()));
    String id = request.id() + "";
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(RewardPhrase.HAND_OVER_BUTTON), HAND_OVER, id).primary(),
                Button.press(texts.plain(RewardPhrase.WITHDRAW_BUTTON), CANCEL, id).danger())));
  }

  static Form add(Texts texts) {
    List<Choice> natures =
        Arrays.stream(Reward.Nature.values())
            .map(nature -> new Choice(nature.name(), nature(texts, nature)))
            .toList();
    return new Form(
        ADD,
        "",
        texts.plain(RewardPhrase.ADD_TITLE),
        new Form.Labels(texts.plain(RewardPhrase.ADD_SUBMIT), texts.plain(RewardPhrase.ADD_CANCEL)),
        List.of(
            new FormField.ChoiceField(
                NATURE, texts.plain(RewardPhrase.NATURE_LABEL), natures, List.of(), false, true),
            FormField.TextField.line(NAME, texts.plain(RewardPhrase.NAME_LABEL), LONGEST_NAME),
            number(texts, COST, RewardPhrase.COST_LABEL, RewardPhrase.COST_HINT),
            number(texts, PLACE, RewardPhrase.PLACE_LABEL, RewardPhrase.PLACE_HINT),
            number(texts, STOCK, RewardPhrase.STOCK_LABEL, RewardPhrase.STOCK_HINT),
            new FormField.PersonField(APPROVER, texts.plain(RewardPhrase.APPROVER_LABEL), false),
            FormField.TextField.line(MEMO, texts.plain(RewardPhrase.MEMO_LABEL), LONGEST_MEMO)
                .optional()
                .hinting(texts.plain(RewardPhrase.MEMO_HINT))));
  }

  private static FormField number(
      Texts texts, String name, RewardPhrase label, @Nullable RewardPhrase hint) {
    FormField.TextField field =
        FormField.TextField.line(name, texts.plain(label), LONGEST_NUMBER).optional();
    return hint == null ? field : field.hinting(texts.plain(hint));
  }
}
