package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.reply.Reply;

/** The form in which a story is told, and what its author can take back of it at any time. */
final class TellStory implements FormHandler {
  private final StoryStore stories;
  private final ReadStories reading;
  private final StoryPhotos photos;
  private final Clock clock;

  @Inject
  TellStory(StoryStore stories, ReadStories reading, StoryPhotos photos, Clock clock) {
    this.stories = stories;
    this.reading = reading;
    this.photos = photos;
    this.clock = clock;
  }

  @Override
  public Reply open(Turn turn, String argument) {
    return open(turn, find(turn, argument));
  }

  private Reply open(Turn turn, Optional<StoryCall> found) {
    return found
        .<Reply>map(
            call ->
                new Reply.OpenForm(
                    StoryCards.tell(
                        turn.texts(), call, stories.of(call, turn.person().id()).orElse(null))))
        .orElseGet(() -> new Reply.SayPrivately(Card.of(turn.texts().rich(StoryPhrase.OVER))));
  }

  private Optional<StoryCall> find(Turn turn, String argument) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), turn.programme().zone());
    return ShareableId.parse(argument)
        .flatMap(id -> stories.call(turn.programme().id(), id.value()))
        .filter(call -> !today.isAfter(call.closesOn()));
  }

  @Override
  public Reply submit(Turn turn, String argument, Answers answers) {
    Optional<StoryCall> call = find(turn, argument);
    if (call.isEmpty()) {
      return open(turn, call);
    }
    String written = answers.text(StoryCards.PICTURE);
    Optional<CanonicalUrl> picture = CanonicalUrl.of(written);
    if (!written.isEmpty() && picture.isEmpty()) {
      return wrong(turn, StoryCards.PICTURE, StoryPhrase.PICTURE_UNREADABLE);
    }
    String words = answers.text(StoryCards.WORDS);
    Optional<Story> before = stories.of(call.get(), turn.person().id());
    boolean hasPhoto = before.filter(story -> story.photo() != null).isPresent();
    if (words.isEmpty() && picture.isEmpty() && !hasPhoto) {
      return wrong(turn, StoryCards.WORDS, StoryPhrase.NOTHING_TOLD);
    }
    before.ifPresent(reading::hide);
    stories.tell(
        call.get(),
        turn.person().id(),
        words,
        picture.map(CanonicalUrl::address).orElse(null),
        answers.isTicked(StoryCards.CONSENT),
        clock.instant());
    Story told = stories.of(call.get(), turn.person().id()).orElseThrow();
    photos.follow(told);
    return new Reply.SayPrivately(StoryCards.told(turn.texts(), told, photos.ownAddress(told)));
  }

  private static Reply wrong(Turn turn, String field, StoryPhrase phrase) {
    return new Reply.FieldErrors(Map.of(field, turn.texts().plain(phrase)), null);
  }

  /** Takes the consent back; the photo shows others too, so it goes. */
  Reply withdraw(Turn turn, String argument) {
    Optional<Story> own = own(turn, argument);
    if (own.isEmpty()) {
      return new Reply.ReplaceSource(Card.of(turn.texts().rich(StoryPhrase.OVER)));
    }
    reading.hide(own.get());
    photos.forget(own.get());
    return new Reply.ReplaceSource(Card.of(turn.texts().rich(StoryPhrase.CONSENT_WITHDRAWN)));
  }

  /** Deletes the photo; what was made of the story with it is no longer offered. */
  Reply removePhoto(Turn turn, String argument) {
    own(turn, argument)
        .filter(story -> story.photo() != null)
        .ifPresent(
            story -> {
              reading.hide(story);
              photos.forget(story);
            });
    return new Reply.ReplaceSource(Card.of(turn.texts().rich(StoryPhrase.PHOTO_REMOVED)));
  }

  private Optional<Story> own(Turn turn, String argument) {
    return ShareableId.parse(argument)
        .flatMap(id -> stories.find(turn.programme().id(), id.value()))
        .filter(story -> story.person().equals(turn.person().id()));
  }
}
