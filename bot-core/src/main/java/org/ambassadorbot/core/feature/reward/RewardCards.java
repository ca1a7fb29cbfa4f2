package org.ambassadorbot.core.feature.reward;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  static final ActionId LIST = new ActionId("reward.list");
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
  private static final int ON_A_PAGE = 10;
  private static final int LONGEST_MEMO = 200;
  private static final int LONGEST_NUMBER = 6;

  private RewardCards() {}

  /**
   * What somebody sees of the rewards.
   *
   * @param rewards the whole catalogue
   * @param before how many of it stood on the pages before
   * @param own what they asked for last
   */
  record Look(long points, List<Reward> rewards, int before, List<RewardStore.Past> own) {
    Look {
      rewards = List.copyOf(rewards);
      own = List.copyOf(own);
    }

    private List<Reward> page() {
      return rewards.stream().skip(before).limit(ON_A_PAGE).toList();
    }

    /** What they asked for last, so that a second press of a button is known; 0 for nothing. */
    private long newest() {
      return own.isEmpty() ? 0 : own.get(0).request().id();
    }

    private int more() {
      return rewards.size() - before - ON_A_PAGE;
    }
  }

  static Card catalogue(Texts texts, Look look, boolean isOrganiser) {
    String title = texts.plain(RewardPhrase.TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(
        new CardElement.Paragraph(texts.rich(RewardPhrase.BALANCE, with("points", look.points()))));
    if (look.rewards().isEmpty()) {
      elements.add(new CardElement.Paragraph(texts.rich(RewardPhrase.NONE)));
    }
    look.page().forEach(reward -> elements.addAll(one(texts, look, reward, isOrganiser)));
    look.own().forEach(request -> elements.addAll(own(texts, request)));
    List<Button> buttons = new ArrayList<>();
    if (look.more() > 0) {
      String label = texts.plain(RewardPhrase.MORE_BUTTON, with("count", look.more()));
      buttons.add(Button.press(label, LIST, String.valueOf(look.before() + ON_A_PAGE)));
    }
    if (isOrganiser) {
      buttons.add(Button.open(texts.plain(RewardPhrase.ADD_BUTTON), ADD, ""));
    }
    if (!buttons.isEmpty()) {
      elements.add(new CardElement.Buttons(buttons));
    }
    return new Card(title, elements);
  }

  private static List<CardElement> one(Texts texts, Look look, Reward reward, boolean isOrganiser) {
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(line(texts, reward)));
    if (isOrganiser && !reward.memo().isEmpty()) {
      elements.add(
          new CardElement.Remark(texts.rich(RewardPhrase.MEMO, with("memo", reward.memo()))));
    }
    List<Button> buttons = new ArrayList<>();
    Long cost = reward.cost();
    if (reward.isLeft() && (cost == null || look.points() >= cost)) {
      buttons.add(
          Button.press(
              texts.plain(RewardPhrase.ASK_BUTTON, with("name", reward.name())),
              ASK,
              reward.id() + " " + look.newest()));
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

  /** What has become of a request; points come back only where points were paid. */
  static String state(Texts texts, Request request, boolean isPaid) {
    return texts.plain(
        RewardPhrase.valueOf("STATE_" + request.state()), with("paid", isPaid ? 1 : 0));
  }

  private static List<CardElement> own(Texts texts, RewardStore.Past own) {
    List<CardElement> elements = new ArrayList<>();
    elements.add(
        new CardElement.Remark(
            texts.rich(
                RewardPhrase.OWN_LINE,
                with("name", own.name()),
                with("state", state(texts, own.request(), own.isPaid())))));
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
    return toHandOver(
        texts, texts.rich(RewardPhrase.NOW_APPROVED, with("name", reward.name())), request);
  }

  /** What is left to do of what somebody granted who is not there any more. */
  static Card granted(Texts texts, Person asker, Reward reward, Request request) {
    return toHandOver(
        texts,
        texts.rich(RewardPhrase.GRANTED, with("person", asker.name()), with("name", reward.name())),
        request);
  }

  private static Card toHandOver(Texts texts, RichText said, Request request) {
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
