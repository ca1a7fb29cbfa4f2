package org.ambassadorbot.core.feature.suggestion;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.RichText;
import org.jspecify.annotations.Nullable;

/** People see the suggestions kept about them; once erased, no suggestion leads back to them. */
final class SuggestionData implements Feature {
  private static final int MOST = 10_000;

  private final SuggestionStore suggestions;

  @Inject
  SuggestionData(SuggestionStore suggestions) {
    this.suggestions = suggestions;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.personalData(this::kept);
    catalogue.event(PersonErased.class, event -> suggestions.erase(event.person()));
  }

  private PersonalData.Part kept(Turn turn) {
    List<Suggestion> own = suggestions.of(turn.person(), MOST);
    return new PersonalData.Part(
        "suggestions",
        turn.texts().plain(SuggestionDataPhrase.TITLE),
        own.stream().map(suggestion -> line(turn, suggestion)).toList(),
        own.stream().map(SuggestionData::values).toList());
  }

  private static RichText line(Turn turn, Suggestion suggestion) {
    LocalDate day = suggestion.suggestedAt().atZone(turn.person().zone()).toLocalDate();
    return turn.texts()
        .rich(
            SuggestionDataPhrase.LINE,
            Titles.of(suggestion),
            Argument.with("day", turn.texts().day(day)));
  }

  private static Map<String, Object> values(Suggestion suggestion) {
    Content content = suggestion.content();
    CanonicalUrl link = content.link();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("number", suggestion.id().value());
    values.put("state", suggestion.state().name());
    values.put("suggestedAt", suggestion.suggestedAt().toString());
    values.put("link", link == null ? "" : link.address());
    values.put("words", content.words());
    values.put("topic", orEmpty(content.topic()));
    CanonicalUrl image = content.image();
    values.put("image", image == null ? "" : image.address());
    values.put("source", orEmpty(suggestion.source()));
    Suggestion.Decision decision = suggestion.decision();
    values.put("note", decision == null ? "" : orEmpty(decision.note()));
    return values;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
