package org.ambassadorbot.core.feature.group;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadorbot.core.directory.FollowedGroups.Comparison;
import org.ambassadorbot.core.directory.FollowedGroups.Followed;
import org.ambassadorbot.core.directory.FollowedGroups.Origins;
import org.ambassadorbot.core.directory.FollowedGroups.State;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.platform.PlatformGroup;

/** What following a platform's own group looks like to organisers. */
final class FollowCards {
  static final ActionId FIND = new ActionId("group.follow");
  static final ActionId COMPARE = new ActionId("group.follow-compare");
  static final ActionId TIE = new ActionId("group.follow-sure");
  static final ActionId NOW = new ActionId("group.follow-now");
  static final ActionId UNTIE = new ActionId("group.follow-no-more");
  static final FormId SEARCH = new FormId("group.follow-search");
  static final String WORDS = "words";
  static final int MOST_NAMES = 20;
  private static final int MOST_OFFERED = 20;
  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_SEARCH = 100;

  private FollowCards() {}

  private static String id(Group group) {
    return String.valueOf(group.id().value());
  }

  /** What can be done about what a group follows. */
  static List<Button> buttons(Texts texts, Group group, boolean isFollowing) {
    if (!isFollowing) {
      return List.of(Button.press(texts.plain(FollowPhrase.FOLLOW), FIND, id(group)));
    }
    return List.of(
        Button.press(texts.plain(FollowPhrase.NOW), NOW, id(group)),
        Button.press(texts.plain(FollowPhrase.CHANGE), FIND, id(group)),
        Button.press(texts.plain(FollowPhrase.UNTIE), UNTIE, id(group)));
  }

  /** What a group follows, and how things stand. */
  static List<RichText> state(Texts texts, Followed what, Origins origins) {
    List<RichText> words = new ArrayList<>();
    words.add(
        texts.rich(
            FollowPhrase.FOLLOWS,
            with("source", what.source().name()),
            with("count", origins.synchronised())));
    if (origins.leftOut() > 0) {
      words.add(texts.rich(FollowPhrase.LEFT_OUT, with("count", origins.leftOut())));
    }
    if (what.state() != State.FOLLOWED) {
      words.add(waiting(texts, what, what.state()));
    }
    return words;
  }

  /** Why nobody comes or goes for the moment. */
  static RichText waiting(Texts texts, Followed what, State state) {
    FollowPhrase phrase =
        switch (state) {
          case EMPTIED -> FollowPhrase.EMPTIED;
          case GONE, FOLLOWED -> FollowPhrase.GONE;
          case DENIED -> FollowPhrase.DENIED;
        };
    return texts.rich(
        phrase, with("source", what.source().name()), with("name", what.group().name()));
  }

  /** What organisers are told of a group. */
  static Card news(Texts texts, Group group, RichText said) {
    Button show = Button.press(texts.plain(FollowPhrase.SHOW), GroupCards.SHOW, id(group));
    return Card.of(
        said.words(), new CardElement.Paragraph(said), new CardElement.Buttons(List.of(show)));
  }

  /** Why a group of the platform cannot be followed. */
  static RichText refusal(Texts texts, State state) {
    return texts.rich(
        state == State.GONE ? FollowPhrase.NOT_THERE : FollowPhrase.NOT_ALLOWED_THERE);
  }

  static RichText result(Texts texts, Comparison changed) {
    return texts.rich(
        FollowPhrase.RESULT,
        with("coming", changed.coming().size()),
        with("going", changed.going().size()));
  }

  /** The groups of the platforms that could be followed, those that are called alike first. */
  static Card choice(Texts texts, Group group, FollowableGroups.Offer offer, String words) {
    String title = texts.plain(FollowPhrase.CHOICE, with("name", group.name()));
    List<PlatformGroup> found = found(group, offer.groups(), words);
    List<PlatformGroup> shown = found.subList(0, Math.min(MOST_OFFERED, found.size()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    if (shown.isEmpty()) {
      elements.add(
          new CardElement.Paragraph(
              words.isBlank()
                  ? texts.rich(FollowPhrase.NONE)
                  : texts.rich(FollowPhrase.NONE_FOUND, with("words", words))));
    }
    if (!offer.isWhole()) {
      elements.add(new CardElement.Paragraph(texts.rich(FollowPhrase.NOT_ALL)));
    }
    int more = found.size() - shown.size();
    if (more > 0) {
      elements.add(new CardElement.Remark(texts.rich(FollowPhrase.MORE, with("count", more))));
    }
    List<Button> buttons = new ArrayList<>(offered(group, shown));
    if (more > 0 || !words.isBlank()) {
      buttons.add(Button.open(texts.plain(FollowPhrase.SEARCH), SEARCH, id(group)));
    }
    buttons.add(Button.press(texts.plain(FollowPhrase.DROP), GroupCards.SHOW, id(group)));
    elements.add(new CardElement.Buttons(buttons));
    return new Card(title, elements);
  }

  private static List<PlatformGroup> found(Group group, List<PlatformGroup> all, String words) {
    String wanted = Normaliser.normalise(words);
    String own = Normaliser.normalise(group.name());
    return all.stream()
        .filter(one -> Normaliser.normalise(one.name()).contains(wanted))
        .sorted(
            Comparator.comparing((PlatformGroup one) -> !isAlike(one, own))
                .thenComparing(one -> Normaliser.normalise(one.name()))
                .thenComparing(PlatformGroup::id))
        .toList();
  }

  private static boolean isAlike(PlatformGroup group, String own) {
    String name = Normaliser.normalise(group.name());
    return !own.isEmpty() && !name.isEmpty() && (name.contains(own) || own.contains(name));
  }

  /** Where several platforms offer some, each says whose it is. */
  private static List<Button> offered(Group group, List<PlatformGroup> shown) {
    Set<PlatformId> platforms =
        shown.stream().map(one -> one.workspace().platform()).collect(Collectors.toSet());
    return shown.stream()
        .map(
            one ->
                Button.press(
                    label(one) + (platforms.size() > 1 ? " · " + platform(one) : ""),
                    COMPARE,
                    argument(group, one)))
        .toList();
  }

  private static String label(PlatformGroup group) {
    String name = group.name();
    return name.length() > LONGEST_LABEL ? name.substring(0, LONGEST_LABEL - 1) + "…" : name;
  }

  private static String platform(PlatformGroup group) {
    return group.workspace().platform().title();
  }

  private static String argument(Group group, PlatformGroup source) {
    return id(group) + " " + new FollowRequest.Source(source.workspace(), source.id()).write();
  }

  /** What following would change, and the names of some who would come and go. */
  record Shown(Comparison comparison, List<String> coming, List<String> going) {}

  /** What following would change; nothing has been changed yet. */
  static Card preview(Texts texts, Group group, PlatformGroup source, Shown shown) {
    String title =
        texts.plain(
            FollowPhrase.PREVIEW, with("name", group.name()), with("source", source.name()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(new CardElement.Items(changes(texts, shown), false));
    elements.add(
        new CardElement.Remark(texts.rich(FollowPhrase.RULE, with("source", source.name()))));
    elements.add(
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(FollowPhrase.TIE), TIE, argument(group, source)).primary(),
                Button.press(texts.plain(FollowPhrase.DROP), GroupCards.SHOW, id(group)))));
    return new Card(title, elements);
  }

  private static List<RichText> changes(Texts texts, Shown shown) {
    Comparison comparison = shown.comparison();
    List<RichText> changes = new ArrayList<>();
    changes.add(people(texts, FollowPhrase.COMING, comparison.coming().size(), shown.coming()));
    if (!comparison.going().isEmpty()) {
      changes.add(people(texts, FollowPhrase.GOING, comparison.going().size(), shown.going()));
    }
    if (comparison.byHand() > 0) {
      changes.add(texts.rich(FollowPhrase.BY_HAND, with("count", comparison.byHand())));
    }
    if (comparison.leftOut() > 0) {
      changes.add(texts.rich(FollowPhrase.LEFT_OUT, with("count", comparison.leftOut())));
    }
    if (comparison.strangers() > 0) {
      changes.add(texts.rich(FollowPhrase.STRANGERS, with("count", comparison.strangers())));
    }
    return changes;
  }

  private static RichText people(Texts texts, FollowPhrase phrase, int count, List<String> names) {
    String shown = count > names.size() ? String.join(", ", names) + "…" : texts.list(names);
    return texts.rich(phrase, with("count", count), with("names", shown));
  }

  static Form search(Texts texts, Group group) {
    return new Form(
        SEARCH,
        id(group),
        texts.plain(FollowPhrase.SEARCH_FORM),
        new Form.Labels(texts.plain(FollowPhrase.SEARCH), texts.plain(GroupPhrase.CANCEL)),
        List.of(
            FormField.TextField.line(
                WORDS, texts.plain(FollowPhrase.SEARCH_FIELD), LONGEST_SEARCH)));
  }
}
