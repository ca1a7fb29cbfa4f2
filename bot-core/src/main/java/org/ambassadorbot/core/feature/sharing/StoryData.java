package org.ambassadorbot.core.feature.sharing;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.photo.Photos;

/** People see the stories they told, with their photos; what is kept follows them, or goes. */
final class StoryData implements Feature {
  private final StoryStore stories;
  private final StoryPhotos storyPhotos;
  private final Photos photos;
  private final ReadStories reading;

  @Inject
  StoryData(StoryStore stories, StoryPhotos storyPhotos, Photos photos, ReadStories reading) {
    this.stories = stories;
    this.storyPhotos = storyPhotos;
    this.photos = photos;
    this.reading = reading;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.personalData(this::kept);
    catalogue.event(PersonErased.class, reading::erase);
    catalogue.event(PeopleJoined.class, this::move);
    catalogue.event(
        ProgrammesJoined.class,
        event -> {
          photos.move(event.gone(), event.programme());
          stories.move(event.gone(), event.programme());
        });
  }

  /** Of two stories for one call one goes, with its photo and what was made of it. */
  private void move(PeopleJoined event) {
    Set<Long> told =
        stories.ofPerson(event.programme(), event.kept()).stream()
            .map(Story::call)
            .collect(Collectors.toSet());
    stories.ofPerson(event.programme(), event.gone()).stream()
        .filter(story -> told.contains(story.call()))
        .forEach(this::remove);
    stories.move(event.gone(), event.kept());
    photos.move(event.gone(), event.kept());
  }

  private void remove(Story story) {
    reading.hide(story);
    storyPhotos.forget(story);
    stories.remove(story);
  }

  private PersonalData.Part kept(Turn turn) {
    List<Story> own = stories.ofPerson(turn.programme().id(), turn.person().id());
    return new PersonalData.Part(
        "stories",
        turn.texts().plain(StoryPhrase.DATA_TITLE),
        own.stream().map(story -> line(turn, story)).toList(),
        own.stream().map(story -> values(turn, story)).toList());
  }

  private String prompt(Turn turn, Story story) {
    return stories.call(turn.programme().id(), story.call()).map(StoryCall::prompt).orElse("");
  }

  private RichText line(Turn turn, Story story) {
    RichText line =
        turn.texts()
            .rich(
                StoryPhrase.DATA_LINE,
                with("prompt", prompt(turn, story)),
                with("state", story.hasConsent() ? "shown" : "hidden"));
    String label = turn.texts().plain(StoryPhrase.PICTURE);
    return storyPhotos
        .ownAddress(story)
        .map(address -> line.and(RichText.plain(" ")).and(RichText.link(label, address)))
        .orElse(line);
  }

  private Map<String, Object> values(Turn turn, Story story) {
    String picture = story.picture();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("call", prompt(turn, story));
    values.put("words", story.words());
    values.put("picture", picture == null ? "" : picture);
    values.put("photo", storyPhotos.ownAddress(story).orElse(""));
    values.put("seenByOthers", story.hasConsent());
    return values;
  }
}
