package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Role;

/** What contents and shares look like to ambassadors. */
final class SharingCards {
  static final ActionId LIST = new ActionId("sharing.list");
  static final ActionId SHARE = new ActionId("sharing.share");
  static final ActionId ANOTHER = new ActionId("sharing.another");
  static final ActionId UNDO = new ActionId("sharing.undo");
  static final ActionId WITHDRAW = new ActionId("sharing.withdraw");

  private final PersonNetworkStore networks;
  private final ShareLinks links;

  @Inject
  SharingCards(PersonNetworkStore networks, ShareLinks links) {
    this.networks = networks;
    this.links = links;
  }

  /** What an organiser changes: the content, as it was read. */
  static String revision(Shareable content) {
    return content.id().value() + "." + content.revision();
  }

  static Card list(Turn turn, List<Shareable> contents, int more) {
    Texts texts = turn.texts();
    String title = texts.plain(SharingPhrase.LIST_TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    for (Shareable content : contents) {
      elements.add(new CardElement.Paragraph(line(texts, content)));
      elements.add(new CardElement.Buttons(buttons(turn, content)));
    }
    if (more > 0) {
      elements.add(
          new CardElement.Remark(
              texts.rich(SharingPhrase.LIST_MORE, Argument.with("count", more))));
    }
    if (turn.person().has(Role.ORGANISER)) {
      elements.add(
          new CardElement.Buttons(
              List.of(Button.open(texts.plain(OfferPhrase.NEW_BUTTON), SharingForms.OFFER, ""))));
    }
    return new Card(title, elements);
  }

  private static RichText line(Texts texts, Shareable content) {
    Argument number = Argument.with("number", String.valueOf(content.id().value()));
    String topic = content.wording().topic();
    return topic.isEmpty()
        ? texts.rich(SharingPhrase.LIST_LINE, number, title(content))
        : texts.rich(
            SharingPhrase.LIST_LINE_TOPIC, number, title(content), Argument.with("topic", topic));
  }

  /** The title, leading to the page when there is one. */
  static Argument title(Shareable content) {
    CanonicalUrl link = content.wording().link();
    return Argument.with(
        "title",
        link == null
            ? RichText.plain(content.title())
            : RichText.link(content.title(), link.address()));
  }

  private static List<Button> buttons(Turn turn, Shareable content) {
    Texts texts = turn.texts();
    String id = String.valueOf(content.id().value());
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.press(texts.plain(SharingPhrase.SHARE), SHARE, id).primary());
    if (turn.person().has(Role.ORGANISER)) {
      buttons.add(
          Button.open(texts.plain(OfferPhrase.CHANGE), SharingForms.CHANGE, revision(content)));
      buttons.add(Button.press(texts.plain(OfferPhrase.WITHDRAW), WITHDRAW, id));
    }
    return buttons;
  }

  /** Everything it takes to share, in one way of saying it. */
  Card share(Turn turn, Shareable content, int angle, int takenBy, List<Button> more) {
    Texts texts = turn.texts();
    List<CardElement> elements = new ArrayList<>();
    elements.add(
        new CardElement.Paragraph(
            texts.rich(
                SharingPhrase.LIST_LINE,
                Argument.with("number", String.valueOf(content.id().value())),
                title(content))));
    String caption = content.caption(angle);
    if (!caption.isEmpty()) {
      elements.add(new CardElement.Quotation(RichText.plain(caption)));
    }
    elements.addAll(remarks(texts, content, takenBy));
    if (turn.person().has(Role.ORGANISER) && content.wording().link() != null) {
      Argument clicks = Argument.with("count", links.clicks(content));
      elements.add(new CardElement.Remark(texts.rich(SharingPhrase.CARD_CLICKS, clicks)));
    }
    List<Button> composers = composers(turn, content, caption);
    if (!composers.isEmpty()) {
      elements.add(new CardElement.Buttons(composers));
    }
    elements.add(new CardElement.Buttons(next(texts, content, more)));
    return new Card(content.title(), elements);
  }

  /** What cannot be shared on a day; whoever may change that can. */
  static Card closed(Turn turn, Shareable content, LocalDate today) {
    Texts texts = turn.texts();
    Shareable.Validity validity = content.validity();
    LocalDate opens = validity.opensOn();
    RichText said =
        opens != null && today.isBefore(opens) && !validity.isWithdrawn()
            ? texts.rich(
                SharingPhrase.CARD_NOT_YET, title(content), Argument.with("day", texts.day(opens)))
            : texts.rich(SharingPhrase.CARD_CLOSED, title(content));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(said));
    if (turn.person().has(Role.ORGANISER) && !validity.isWithdrawn()) {
      elements.add(
          new CardElement.Buttons(
              List.of(
                  Button.open(
                      texts.plain(OfferPhrase.CHANGE), SharingForms.CHANGE, revision(content)))));
    }
    return new Card(said.words(), elements);
  }

  private static List<CardElement> remarks(Texts texts, Shareable content, int takenBy) {
    List<CardElement> remarks = new ArrayList<>();
    if (takenBy > 0 && content.wording().angles().size() > 1) {
      remarks.add(
          new CardElement.Remark(
              texts.rich(SharingPhrase.CARD_TAKEN, Argument.with("count", takenBy))));
    }
    if (!content.wording().mention().isEmpty()) {
      remarks.add(
          new CardElement.Remark(
              texts.rich(
                  SharingPhrase.CARD_MENTION,
                  Argument.with("mention", content.wording().mention()))));
    }
    if (content.validity().closesOn() != null) {
      remarks.add(
          new CardElement.Remark(
              texts.rich(
                  SharingPhrase.CARD_UNTIL,
                  Argument.with("day", texts.day(content.validity().closesOn())))));
    }
    remarks.add(new CardElement.Remark(texts.rich(SharingPhrase.CARD_ADVICE)));
    return remarks;
  }

  private List<Button> composers(Turn turn, Shareable content, String caption) {
    boolean hasLink = content.wording().link() != null;
    return networks.of(turn.person()).stream()
        .filter(network -> hasLink || network.takesTextAlone())
        .map(
            network ->
                Button.visit(
                    network.label(),
                    Composer.address(
                        network,
                        content.title(),
                        caption,
                        links.of(turn.programme(), content, network, turn.person()))))
        .toList();
  }

  private static List<Button> next(Texts texts, Shareable content, List<Button> more) {
    String id = String.valueOf(content.id().value());
    List<Button> next = new ArrayList<>();
    next.add(Button.open(texts.plain(SharingPhrase.I_SHARED), SharingForms.SHARED, id).primary());
    if (content.wording().angles().size() > 1) {
      next.add(Button.press(texts.plain(SharingPhrase.ANOTHER_ANGLE), ANOTHER, id));
    }
    next.addAll(more);
    return next;
  }

  /** A declaration, as it was taken in. */
  static Card noted(Texts texts, DeclareShare.Noted noted, boolean hasOtherAngles, String content) {
    Share share = noted.share();
    RichText said = texts.rich(SharingPhrase.NOTED, about(share));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(said));
    List<Button> buttons = new ArrayList<>();
    if (noted.isLikeOthers()) {
      elements.add(new CardElement.Paragraph(texts.rich(SharingPhrase.NOTED_LIKE_OTHERS)));
      if (hasOtherAngles) {
        buttons.add(Button.press(texts.plain(SharingPhrase.ANOTHER_ANGLE), ANOTHER, content));
      }
    }
    elements.add(new CardElement.Remark(texts.rich(SharingPhrase.NOTED_NEXT)));
    buttons.add(Button.press(texts.plain(SharingPhrase.UNDO), UNDO, String.valueOf(share.id())));
    elements.add(new CardElement.Buttons(buttons));
    return new Card(said.words(), elements);
  }

  /** The title and the network of a share, as arguments. */
  static Argument[] about(Share share) {
    return new Argument[] {
      Argument.with("title", share.title()), Argument.with("network", share.network().label())
    };
  }

  static CardElement.Buttons seeContents(Texts texts) {
    return new CardElement.Buttons(
        List.of(Button.press(texts.plain(SharingPhrase.HOME_BUTTON), LIST, "")));
  }
}
