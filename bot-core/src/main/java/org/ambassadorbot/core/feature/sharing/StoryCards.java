package org.ambassadorbot.core.feature.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.jspecify.annotations.Nullable;

/** What calls and stories look like. */
final class StoryCards {
  static final FormId OPEN = new FormId("story.open");
  static final FormId TELL = new FormId("story.tell");
  static final ActionId WITHDRAW = new ActionId("story.withdraw");
  static final ActionId REMOVE_PHOTO = new ActionId("story.remove-photo");
  static final ActionId OFFER = new ActionId("story.offer");
  static final ActionId READ = new ActionId("story.read");

  static final String PROMPT = "prompt";
  static final String CLOSES = "closes";
  static final String WORDS = "words";
  static final String PICTURE = "picture";
  static final String CONSENT = "consent";
  static final int LONGEST_PROMPT = 600;
  static final int LONGEST_STORY = 3_000;

  private StoryCards() {}

  static Form open(Texts texts) {
    return new Form(
        OPEN,
        "",
        texts.plain(StoryPhrase.CALL_TITLE),
        new Form.Labels(texts.plain(StoryPhrase.OPEN), texts.plain(StoryPhrase.CANCEL)),
        List.of(
            FormField.TextField.lines(PROMPT, texts.plain(StoryPhrase.PROMPT_LABEL), LONGEST_PROMPT)
                .hinting(texts.plain(StoryPhrase.PROMPT_HINT)),
            new FormField.DateField(CLOSES, texts.plain(StoryPhrase.CLOSES_LABEL), null, true)));
  }

  static Form tell(Texts texts, StoryCall call, @Nullable Story story) {
    boolean hasPhoto = story != null && story.photo() != null;
    List<FormField> fields = new ArrayList<>();
    fields.add(new FormField.Explanation("about", RichText.plain(call.prompt())));
    fields.add(
        FormField.TextField.lines(WORDS, texts.plain(StoryPhrase.WORDS_LABEL), LONGEST_STORY)
            .startingWith(story == null || story.words().isEmpty() ? null : story.words())
            .optional());
    if (hasPhoto) {
      fields.add(new FormField.Explanation("photo", texts.rich(StoryPhrase.PHOTO_THERE)));
    } else {
      fields.add(
          FormField.TextField.line(
                  PICTURE, texts.plain(StoryPhrase.PICTURE_LABEL), CanonicalUrl.LONGEST)
              .hinting(texts.plain(StoryPhrase.PICTURE_HINT))
              .startingWith(story == null ? null : story.picture())
              .optional());
    }
    fields.add(
        new FormField.TickField(
            CONSENT,
            texts.plain(StoryPhrase.CONSENT_LABEL),
            texts.plain(StoryPhrase.CONSENT),
            story != null && story.hasConsent(),
            false));
    return new Form(
        TELL,
        String.valueOf(call.id()),
        texts.plain(StoryPhrase.STORY_TITLE),
        new Form.Labels(texts.plain(StoryPhrase.SEND), texts.plain(StoryPhrase.CANCEL)),
        fields);
  }

  /** The call that is open, with what one told already. */
  static List<CardElement> call(Texts texts, StoryCall call, Optional<Story> own) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(
        Button.open(
                texts.plain(own.isEmpty() ? StoryPhrase.TELL : StoryPhrase.TELL_AGAIN),
                TELL,
                String.valueOf(call.id()))
            .primary());
    own.filter(Story::hasConsent).ifPresent(story -> buttons.add(withdraw(texts, story)));
    return List.of(
        new CardElement.Paragraph(
            texts.rich(StoryPhrase.CALL, Argument.with("prompt", call.prompt()))),
        new CardElement.Remark(
            texts.rich(StoryPhrase.CALL_UNTIL, Argument.with("day", texts.day(call.closesOn())))),
        new CardElement.Remark(texts.rich(StoryPhrase.CALL_PHOTO)),
        new CardElement.Buttons(buttons));
  }

  /** A story of another call that others can still see. */
  static List<CardElement> stillShown(Texts texts, StoryCall call, Story story) {
    return List.of(
        new CardElement.Paragraph(
            texts.rich(StoryPhrase.STILL_SHOWN, Argument.with("prompt", call.prompt()))),
        new CardElement.Buttons(List.of(withdraw(texts, story))));
  }

  static Card told(Texts texts, Story story, Optional<String> photo) {
    RichText said = texts.rich(story.hasConsent() ? StoryPhrase.TOLD : StoryPhrase.TOLD_HIDDEN);
    List<Button> buttons = new ArrayList<>();
    if (story.hasConsent()) {
      buttons.add(withdraw(texts, story));
    }
    buttons.addAll(photo(texts, story, photo));
    return said(said, untilAgreed(texts, story), buttons);
  }

  /** A photo has come: what it needs now is a word from its owner. */
  static Card photoKept(Texts texts, StoryCall call, Story story, Optional<String> photo) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(
        Button.open(texts.plain(StoryPhrase.TELL_AND_AGREE), TELL, String.valueOf(call.id()))
            .primary());
    buttons.addAll(photo(texts, story, photo));
    RichText kept = texts.rich(StoryPhrase.PHOTO_KEPT, Argument.with("prompt", call.prompt()));
    return said(kept, untilAgreed(texts, story), buttons);
  }

  /** What becomes of a photo that nobody may see. */
  private static List<CardElement> untilAgreed(Texts texts, Story story) {
    return story.photo() == null || story.hasConsent()
        ? List.of()
        : List.of(
            new CardElement.Remark(
                texts.rich(StoryPhrase.PHOTO_GOES, Argument.with("days", ForgetPhotos.DAYS))));
  }

  /** What somebody can do with the photo they gave. */
  private static List<Button> photo(Texts texts, Story story, Optional<String> address) {
    List<Button> buttons = new ArrayList<>();
    address.ifPresent(url -> buttons.add(seePhoto(texts, url)));
    if (story.photo() != null) {
      buttons.add(
          Button.press(
              texts.plain(StoryPhrase.PHOTO_REMOVE), REMOVE_PHOTO, String.valueOf(story.id())));
    }
    return buttons;
  }

  static Button seePhoto(Texts texts, String address) {
    return Button.visit(texts.plain(StoryPhrase.PICTURE), address);
  }

  private static Card said(RichText said, List<CardElement> more, List<Button> buttons) {
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(said));
    elements.addAll(more);
    if (!buttons.isEmpty()) {
      elements.add(new CardElement.Buttons(buttons));
    }
    return new Card(said.words(), elements);
  }

  private static Button withdraw(Texts texts, Story story) {
    return Button.press(
        texts.plain(StoryPhrase.WITHDRAW_CONSENT), WITHDRAW, String.valueOf(story.id()));
  }

  /** A story as organisers read it, with where its picture is. */
  static List<CardElement> story(
      Texts texts, Story story, String name, Optional<String> picture, boolean isOwn) {
    List<CardElement> elements = new ArrayList<>();
    elements.add(
        new CardElement.Paragraph(texts.rich(StoryPhrase.READ_FROM, Argument.with("name", name))));
    if (!story.words().isEmpty()) {
      elements.add(new CardElement.Quotation(RichText.plain(story.words())));
    }
    List<Button> buttons = new ArrayList<>();
    picture.ifPresent(url -> buttons.add(seePhoto(texts, url)));
    if (!isOwn) {
      buttons.add(Button.press(texts.plain(StoryPhrase.OFFER), OFFER, String.valueOf(story.id())));
    }
    if (!buttons.isEmpty()) {
      elements.add(new CardElement.Buttons(buttons));
    }
    return elements;
  }

  /** Leads to the stories told before one. */
  static CardElement older(Texts texts, Story last) {
    return new CardElement.Buttons(
        List.of(
            Button.press(texts.plain(StoryPhrase.READ_OLDER), READ, String.valueOf(last.id()))));
  }

  /** A story was offered, and others wait to be read. */
  static Card offered(Texts texts, RichText done) {
    Button others = Button.press(texts.plain(StoryPhrase.READ_OTHERS), READ, "");
    return said(done, List.of(), List.of(others));
  }
}
