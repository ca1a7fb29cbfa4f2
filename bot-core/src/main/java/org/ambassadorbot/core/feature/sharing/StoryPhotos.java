package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.ambassadorbot.core.photo.PhotoId;
import org.ambassadorbot.core.photo.Photos;

/** The photos of stories: each is seen by others as long as its story may be. */
final class StoryPhotos {
  private final StoryStore stories;
  private final Photos photos;

  @Inject
  StoryPhotos(StoryStore stories, Photos photos) {
    this.stories = stories;
    this.photos = photos;
  }

  /** Has others see the photo of a story, or not, as its author agrees. */
  void follow(Story story) {
    PhotoId photo = story.photo();
    if (photo != null) {
      photos.show(story.programme(), photo, story.hasConsent());
    }
  }

  /** Deletes the photo of a story. */
  void forget(Story story) {
    PhotoId photo = story.photo();
    if (photo != null) {
      stories.takeOutPhoto(story);
      photos.forget(story.programme(), photo);
    }
  }

  /** Where others look at the picture of a story; empty when there is none to be seen. */
  Optional<String> address(Story story) {
    return Optional.ofNullable(story.photo())
        .flatMap(photo -> photos.address(story.programme(), photo))
        .or(() -> Optional.ofNullable(story.picture()));
  }

  /** Where its author looks at the photo they gave. */
  Optional<String> ownAddress(Story story) {
    return Optional.ofNullable(story.photo())
        .flatMap(photo -> photos.ownAddress(story.programme(), photo));
  }

  /** Where the photo is that a content was made of with a story. */
  Optional<String> of(Shareable content) {
    return stories
        .behind(content)
        .map(Story::photo)
        .filter(Objects::nonNull)
        .flatMap(photo -> photos.address(content.programme(), photo));
  }
}
