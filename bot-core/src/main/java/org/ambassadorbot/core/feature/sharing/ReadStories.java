package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.reply.Reply;

/** Organisers read the stories that may be seen, and offer them for sharing. */
final class ReadStories {
  private static final int MOST_LISTED = 8;
  private static final int LONGEST_TITLE = 200;

  private final StoryStore stories;
  private final ShareableStore contents;
  private final StoryPhotos photos;
  private final ShareLinks links;
  private final People people;
  private final Audit audit;
  private final AcceptedContents accepted;

  @Inject
  ReadStories(
      StoryStore stories,
      ShareableStore contents,
      StoryPhotos photos,
      ShareLinks links,
      People people,
      Audit audit,
      AcceptedContents accepted) {
    this.stories = stories;
    this.contents = contents;
    this.photos = photos;
    this.links = links;
    this.people = people;
    this.audit = audit;
    this.accepted = accepted;
  }

  /** The newest stories first; those before a number when one is given. */
  Card list(Turn turn, String argument) {
    long before = ShareableId.parse(argument).map(ShareableId::value).orElse(Long.MAX_VALUE);
    List<Story> readable = stories.readable(turn.programme().id(), before, MOST_LISTED + 1);
    if (readable.isEmpty()) {
      return Card.of(turn.texts().rich(StoryPhrase.READ_NONE));
    }
    String title = turn.texts().plain(StoryPhrase.READ_TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    List<Story> shown = readable.subList(0, Math.min(readable.size(), MOST_LISTED));
    for (Story story : shown) {
      boolean isOwn = story.person().equals(turn.person().id());
      elements.addAll(
          StoryCards.story(turn.texts(), story, name(turn, story), photos.address(story), isOwn));
    }
    if (readable.size() > shown.size()) {
      elements.add(StoryCards.older(turn.texts(), shown.get(shown.size() - 1)));
    }
    return new Card(title, elements);
  }

  private String name(Turn turn, Story story) {
    return people
        .find(story.programme(), story.person())
        .map(Person::name)
        .orElseGet(() -> turn.texts().plain(StoryPhrase.SOMEBODY));
  }

  /** Makes a content of a story, if its author still agrees; somebody else's only. */
  Reply offer(Turn turn, String argument) {
    Optional<Story> found =
        ShareableId.parse(argument)
            .flatMap(id -> stories.find(turn.programme().id(), id.value()))
            .filter(story -> story.hasConsent() && story.content() == null)
            .filter(story -> !story.person().equals(turn.person().id()));
    if (found.isEmpty()) {
      return new Reply.ReplaceSource(Card.of(turn.texts().rich(StoryPhrase.OFFER_REFUSED)));
    }
    Story story = found.get();
    ShareableId content = add(turn, story);
    if (!stories.madeInto(story, content)) {
      contents.erase(story.programme(), content);
      return new Reply.ReplaceSource(Card.of(turn.texts().rich(StoryPhrase.OFFER_REFUSED)));
    }
    audit.record(turn.person(), "story.offered", "story:" + story.id(), "");
    Argument number = Argument.with("number", String.valueOf(content.value()));
    RichText done = turn.texts().rich(StoryPhrase.OFFERED, number);
    boolean isLast = stories.readable(story.programme(), Long.MAX_VALUE, 1).isEmpty();
    return new Reply.ReplaceSource(isLast ? Card.of(done) : StoryCards.offered(turn.texts(), done));
  }

  private ShareableId add(Turn turn, Story story) {
    String title =
        turn.texts().plain(StoryPhrase.CONTENT_TITLE, Argument.with("name", name(turn, story)));
    String picture = story.picture();
    List<String> angles = story.words().isEmpty() ? List.of() : List.of(shortened(story.words()));
    return accepted
        .add(
            story.programme(),
            new Shareable.Wording(
                org.ambassadorbot.core.message.Wording.shorten(title, LONGEST_TITLE),
                picture == null ? null : CanonicalUrl.of(picture).orElse(null),
                angles,
                "",
                "",
                null),
            null)
        .orElseThrow();
  }

  private static String shortened(String words) {
    return org.ambassadorbot.core.message.Wording.shorten(words, ReadOffer.LONGEST_ANGLE);
  }

  /**
   * Nobody else sees the story any more, nor what was made of it, be it a moment ago: from the
   * consent's end on nothing is.
   */
  void hide(Story story) {
    stories.withdrawConsent(story);
    stories.find(story.programme(), story.id()).ifPresent(this::takeBack);
  }

  private void takeBack(Story story) {
    ShareableId content = story.content();
    if (content != null) {
      contents.erase(story.programme(), content);
      links.end(story.programme(), content);
      stories.unmade(story);
    }
    photos.follow(story);
  }

  /** The stories of somebody who is to be forgotten go, and what was made of them. */
  void erase(PersonErased event) {
    for (Story story : stories.ofPerson(event.programme(), event.person())) {
      hide(story);
      photos.forget(story);
    }
    stories.forget(event.person());
  }
}
