package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.reply.Reply;
import org.jspecify.annotations.Nullable;

/** Organisers choose the feeds that propose items to rubrics. */
final class FeedFeature implements Feature {
  static final FormId ADD = new FormId("feed.add");
  static final ActionId REMOVE = new ActionId("feed.remove");
  static final String ADDRESS = "address";
  static final ActionId SHOW = new ActionId("feed.show");
  private static final int PAGE = 10;

  private final FeedStore feeds;
  private final RubricStore rubrics;
  private final LookAtFeed looking;

  @Inject
  FeedFeature(FeedStore feeds, RubricStore rubrics, LookAtFeed looking) {
    this.feeds = feeds;
    this.rubrics = rubrics;
    this.looking = looking;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            Command.Names.of("veille flux", "watch feeds"),
            BoardFeature.ORGANISERS,
            FeedPhrase.HELP_FEEDS,
            this::feeds));
    catalogue.form(ADD, BoardFeature.ORGANISERS, new AddHandler());
    catalogue.button(REMOVE, BoardFeature.ORGANISERS, this::remove);
    catalogue.button(
        SHOW,
        BoardFeature.ORGANISERS,
        (turn, page) -> new Reply.ReplaceSource(list(turn, page(page))));
  }

  private Reply feeds(Turn turn, String text) {
    String written = Wording.line(text);
    List<Rubric> all = rubrics.all(turn.programme().id());
    if (written.isEmpty() || all.isEmpty()) {
      return new Reply.SayPrivately(list(turn, 0));
    }
    Optional<CanonicalUrl> address = CanonicalUrl.of(written);
    if (address.isEmpty()) {
      return new Reply.SayPrivately(Card.of(turn.texts().rich(FeedPhrase.ADDRESS_IS_WRONG)));
    }
    return all.size() == 1
        ? add(turn, address.get(), all.get(0).id())
        : new Reply.OpenForm(form(turn.texts(), all, address.get().address()));
  }

  private static Form form(Texts texts, List<Rubric> all, @Nullable String address) {
    return new Form(
        ADD,
        "",
        texts.plain(FeedPhrase.FORM_TITLE),
        new Form.Labels(texts.plain(WatchPhrase.SUBMIT), texts.plain(WatchPhrase.CANCEL)),
        List.of(
            FormField.TextField.line(
                    ADDRESS, texts.plain(FeedPhrase.ADDRESS_LABEL), CanonicalUrl.LONGEST)
                .hinting(texts.plain(FeedPhrase.ADDRESS_HINT))
                .startingWith(address),
            ItemForms.rubrics(texts, all, all.get(0).id())));
  }

  private static int page(String argument) {
    return (int) WatchFeature.id(argument).value();
  }

  /** Beyond the last page stands the first one. */
  private Card list(Turn turn, int asked) {
    Texts texts = turn.texts();
    List<Rubric> all = rubrics.all(turn.programme().id());
    List<Feed> known = feeds.all(turn.programme().id());
    String title = texts.plain(FeedPhrase.TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    if (known.isEmpty()) {
      FeedPhrase phrase = all.isEmpty() ? FeedPhrase.RUBRIC_FIRST : FeedPhrase.NONE;
      elements.add(new CardElement.Paragraph(texts.rich(phrase)));
    }
    int pages = Math.max(1, (known.size() + PAGE - 1) / PAGE);
    int page = Math.floorMod(asked, pages);
    known.stream()
        .skip((long) page * PAGE)
        .limit(PAGE)
        .forEach(
            feed -> {
              elements.add(new CardElement.Paragraph(line(texts, feed, all)));
              Button remove =
                  Button.press(texts.plain(FeedPhrase.REMOVE), REMOVE, Long.toString(feed.id()));
              elements.add(new CardElement.Buttons(List.of(remove)));
            });
    List<Button> buttons = new ArrayList<>();
    if (pages > 1) {
      String next = Integer.toString((page + 1) % pages);
      buttons.add(Button.press(texts.plain(FeedPhrase.NEXT_PAGE), SHOW, next));
    }
    if (!all.isEmpty()) {
      buttons.add(Button.open(texts.plain(FeedPhrase.ADD), ADD, "").primary());
    }
    if (!buttons.isEmpty()) {
      elements.add(new CardElement.Buttons(buttons));
    }
    return new Card(title, elements);
  }

  private static org.ambassadorbot.core.message.RichText line(
      Texts texts, Feed feed, List<Rubric> all) {
    String rubric =
        all.stream()
            .filter(each -> each.id().equals(feed.rubric()))
            .map(Rubric::name)
            .findFirst()
            .orElse("");
    return texts.rich(
        FeedPhrase.LINE,
        with("title", feed.title()),
        with("rubric", rubric),
        with("state", feed.failures() >= Feed.FAILURES_BEFORE_TELLING ? "lost" : "fine"));
  }

  private Reply add(Turn turn, CanonicalUrl address, RubricId rubric) {
    Optional<Long> added = feeds.add(turn.programme().id(), address, rubric);
    if (added.isEmpty()) {
      return new Reply.SayPrivately(Card.of(turn.texts().rich(FeedPhrase.ALREADY_THERE)));
    }
    looking.planFirst(added.get());
    return new Reply.SayPrivately(list(turn, pageOf(turn, added.get())));
  }

  /** The page that a feed stands on; the first one when it is not there. */
  private int pageOf(Turn turn, long feed) {
    List<Long> ids = feeds.all(turn.programme().id()).stream().map(Feed::id).toList();
    return Math.max(0, ids.indexOf(feed)) / PAGE;
  }

  private Reply remove(Turn turn, String argument) {
    long feed = WatchFeature.id(argument).value();
    int page = pageOf(turn, feed);
    feeds.remove(turn.programme().id(), feed);
    return new Reply.ReplaceSource(list(turn, page));
  }

  /** The form for a feed. */
  private final class AddHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      List<Rubric> all = rubrics.all(turn.programme().id());
      return all.isEmpty()
          ? new Reply.SayPrivately(Card.of(turn.texts().rich(FeedPhrase.RUBRIC_FIRST)))
          : new Reply.OpenForm(form(turn.texts(), all, null));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Optional<CanonicalUrl> address = CanonicalUrl.of(Wording.line(answers.text(ADDRESS)));
      if (address.isEmpty()) {
        String sentence = turn.texts().plain(FeedPhrase.ADDRESS_IS_WRONG);
        return new Reply.FieldErrors(Map.of(ADDRESS, sentence), null);
      }
      String chosen = answers.text(ItemForms.RUBRIC);
      return rubrics.all(turn.programme().id()).stream()
          .filter(rubric -> chosen.isEmpty() || Long.toString(rubric.id().value()).equals(chosen))
          .findFirst()
          .map(rubric -> add(turn, address.get(), rubric.id()))
          .orElseGet(() -> open(turn, argument));
    }
  }
}
