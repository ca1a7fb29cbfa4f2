package org.ambassadorbot.core.feature.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.people.Language;
import org.jspecify.annotations.Nullable;

/** The fields in which shares are declared and contents written. */
final class SharingForms {
  static final FormId SHARED = new FormId("sharing.shared");
  static final FormId OFFER = new FormId("sharing.offer");
  static final FormId CHANGE = new FormId("sharing.change");
  static final FormId NETWORKS = new FormId("sharing.networks");
  static final FormId MY_NETWORKS = new FormId("sharing.my-networks");

  static final String CONTENT = "content";
  static final String NETWORK = "network";
  static final String POST = "post";
  static final String WORDS = "words";
  static final String TITLE = "title";
  static final String LINK = "link";
  static final String ANGLES = "angles";
  static final String MENTION = "mention";
  static final String TOPIC = "topic";
  static final String LANGUAGE = "language";
  static final String OPENS = "opens";
  static final String CLOSES = "closes";
  static final String DAYS = "days";

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_ANGLES = 3_000;
  static final int LONGEST_MENTION = 300;
  static final int LONGEST_TOPIC = 60;
  static final int MOST_DAYS = 730;
  private static final int LONGEST_DAYS = 3;

  private SharingForms() {}

  /**
   * What is asked of somebody who shared.
   *
   * @param content what it is about, or null when they are to say it
   * @param written what they have said of it already
   */
  static Form shared(Texts texts, @Nullable Shareable content, String written) {
    List<FormField> fields = new ArrayList<>();
    if (content != null) {
      fields.add(
          new FormField.Explanation(
              "about",
              texts.rich(SharingPhrase.FORM_ABOUT, Argument.with("title", content.title()))));
    } else {
      fields.add(
          FormField.TextField.line(
                  CONTENT, texts.plain(SharingPhrase.FORM_CONTENT_LABEL), CanonicalUrl.LONGEST)
              .hinting(texts.plain(SharingPhrase.FORM_CONTENT_HINT))
              .startingWith(written.isEmpty() ? null : written));
    }
    fields.add(
        new FormField.ChoiceField(
            NETWORK,
            texts.plain(SharingPhrase.FORM_NETWORK_LABEL),
            networks(),
            List.of(),
            false,
            true));
    fields.add(
        FormField.TextField.line(
                POST, texts.plain(SharingPhrase.FORM_POST_LABEL), CanonicalUrl.LONGEST)
            .hinting(texts.plain(SharingPhrase.FORM_POST_HINT))
            .optional());
    fields.add(
        FormField.TextField.lines(
                WORDS, texts.plain(SharingPhrase.FORM_WORDS_LABEL), ShareDraft.LONGEST_WORDS)
            .hinting(texts.plain(SharingPhrase.FORM_WORDS_HINT))
            .optional());
    return new Form(
        SHARED,
        content == null ? written : String.valueOf(content.id().value()),
        texts.plain(SharingPhrase.FORM_TITLE),
        new Form.Labels(
            texts.plain(SharingPhrase.FORM_SUBMIT), texts.plain(SharingPhrase.FORM_CANCEL)),
        fields);
  }

  static Form offer(Texts texts) {
    return new Form(
        OFFER, "", texts.plain(OfferPhrase.NEW_TITLE), labels(texts), fields(texts, null));
  }

  static Form change(Texts texts, Shareable content) {
    return new Form(
        CHANGE,
        SharingCards.revision(content),
        texts.plain(OfferPhrase.CHANGE_TITLE),
        labels(texts),
        fields(texts, content));
  }

  /**
   * Where the programme shares, and for how long what was accepted.
   *
   * @param days 0 when there is no end
   */
  static Form networks(Texts texts, List<ShareNetwork> chosen, int days) {
    return new Form(
        NETWORKS,
        "",
        texts.plain(OfferPhrase.NETWORKS_TITLE),
        labels(texts),
        List.of(
            new FormField.ChoiceField(
                NETWORK,
                texts.plain(OfferPhrase.NETWORKS_LABEL),
                networks(),
                chosen.stream().map(ShareNetwork::code).toList(),
                true,
                true),
            FormField.TextField.line(DAYS, texts.plain(OfferPhrase.DAYS_LABEL), LONGEST_DAYS)
                .hinting(texts.plain(OfferPhrase.DAYS_HINT))
                .startingWith(String.valueOf(days))));
  }

  /** For how many days what was accepted is shared; empty when that cannot be read. */
  static OptionalInt days(Answers answers) {
    String written = answers.text(DAYS);
    boolean isNumber = written.matches("\\d{1," + LONGEST_DAYS + "}");
    return isNumber && Integer.parseInt(written) <= MOST_DAYS
        ? OptionalInt.of(Integer.parseInt(written))
        : OptionalInt.empty();
  }

  /** The same for one person, among the networks of their programme. */
  static Form myNetworks(Texts texts, List<ShareNetwork> all, List<ShareNetwork> own) {
    return new Form(
        MY_NETWORKS,
        "",
        texts.plain(MyNetworksPhrase.FORM),
        labels(texts),
        List.of(
            new FormField.ChoiceField(
                NETWORK,
                texts.plain(MyNetworksPhrase.LABEL),
                all.stream().map(network -> new Choice(network.code(), network.label())).toList(),
                own.stream().map(ShareNetwork::code).toList(),
                true,
                true)));
  }

  private static Form.Labels labels(Texts texts) {
    return new Form.Labels(texts.plain(OfferPhrase.SAVE), texts.plain(OfferPhrase.CANCEL));
  }

  private static List<Choice> networks() {
    return Arrays.stream(ShareNetwork.values())
        .map(network -> new Choice(network.code(), network.label()))
        .toList();
  }

  private static List<FormField> fields(Texts texts, @Nullable Shareable content) {
    Shareable.Wording wording = content == null ? null : content.wording();
    Shareable.Validity validity = content == null ? null : content.validity();
    CanonicalUrl link = wording == null ? null : wording.link();
    Language language = wording == null ? null : wording.language();
    return List.of(
        line(texts, TITLE, OfferPhrase.TITLE_LABEL, LONGEST_TITLE)
            .startingWith(wording == null ? null : wording.title()),
        line(texts, LINK, OfferPhrase.LINK_LABEL, CanonicalUrl.LONGEST)
            .startingWith(link == null ? null : link.address())
            .optional(),
        FormField.TextField.lines(ANGLES, texts.plain(OfferPhrase.ANGLES_LABEL), LONGEST_ANGLES)
            .hinting(texts.plain(OfferPhrase.ANGLES_HINT))
            .startingWith(wording == null ? null : filled(String.join("\n", wording.angles())))
            .optional(),
        line(texts, MENTION, OfferPhrase.MENTION_LABEL, LONGEST_MENTION)
            .hinting(texts.plain(OfferPhrase.MENTION_HINT))
            .startingWith(wording == null ? null : filled(wording.mention()))
            .optional(),
        line(texts, TOPIC, OfferPhrase.TOPIC_LABEL, LONGEST_TOPIC)
            .startingWith(wording == null ? null : filled(wording.topic()))
            .optional(),
        new FormField.ChoiceField(
            LANGUAGE,
            texts.plain(OfferPhrase.LANGUAGE_LABEL),
            List.of(
                new Choice("fr", texts.plain(OfferPhrase.FRENCH)),
                new Choice("en", texts.plain(OfferPhrase.ENGLISH))),
            language == null ? List.of() : List.of(language.code()),
            false,
            false),
        new FormField.DateField(
            OPENS,
            texts.plain(OfferPhrase.OPENS_LABEL),
            validity == null ? null : validity.opensOn(),
            false),
        new FormField.DateField(
            CLOSES,
            texts.plain(OfferPhrase.CLOSES_LABEL),
            validity == null ? null : validity.closesOn(),
            false));
  }

  private static FormField.TextField line(
      Texts texts, String name, OfferPhrase label, int longest) {
    return FormField.TextField.line(name, texts.plain(label), longest);
  }

  private static @Nullable String filled(String text) {
    return text.isEmpty() ? null : text;
  }
}
