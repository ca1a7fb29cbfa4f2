package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Each person chooses how often the note comes, and of which rubrics. */
final class PreferenceFeature implements Feature {
  private final PreferenceStore preferences;
  private final RubricStore rubrics;

  @Inject
  PreferenceFeature(PreferenceStore preferences, RubricStore rubrics) {
    this.preferences = preferences;
    this.rubrics = rubrics;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            Command.Names.of("veille fréquence", "watch frequency"),
            WatchFeature.PARTICIPANTS,
            PreferencePhrase.HELP_FREQUENCY,
            this::frequency));
    catalogue.button(
        PreferenceCards.SHOW,
        WatchFeature.PARTICIPANTS,
        (turn, text) -> new Reply.SayPrivately(card(turn)));
    catalogue.button(PreferenceCards.CHOOSE, WatchFeature.PARTICIPANTS, this::choose);
    catalogue.form(PreferenceCards.TOPICS, WatchFeature.PARTICIPANTS, new TopicsHandler());
    catalogue.home(this::home);
  }

  private Card card(Turn turn) {
    return PreferenceCards.choice(
        turn.texts(),
        preferences.frequencyOf(turn.person()),
        rubrics.all(turn.programme().id()),
        preferences.topicsOf(turn.person().id()));
  }

  private Reply frequency(Turn turn, String text) {
    if (text.isBlank()) {
      return new Reply.SayPrivately(card(turn));
    }
    Optional<Frequency> wanted = Frequency.read(text);
    if (wanted.isEmpty()) {
      return new Reply.SayPrivately(Card.of(turn.texts().rich(PreferencePhrase.UNKNOWN)));
    }
    return new Reply.SayPrivately(chosen(turn, wanted.get()));
  }

  private Reply choose(Turn turn, String argument) {
    return Arrays.stream(Frequency.values())
        .filter(frequency -> frequency.name().equals(argument))
        .findFirst()
        .<Reply>map(frequency -> new Reply.ReplaceSource(chosen(turn, frequency)))
        .orElseGet(() -> new Reply.SayPrivately(card(turn)));
  }

  private Card chosen(Turn turn, Frequency frequency) {
    preferences.choose(turn.person(), frequency);
    return Card.of(
        turn.texts()
            .rich(
                PreferencePhrase.CHOSEN,
                with("frequency", turn.texts().plain(PreferenceCards.name(frequency))),
                with("code", frequency.name())));
  }

  private List<CardElement> home(Turn turn) {
    if (!turn.person().has(Role.AMBASSADOR)) {
      return List.of();
    }
    String now = turn.texts().plain(PreferenceCards.name(preferences.frequencyOf(turn.person())));
    Button change =
        Button.press(turn.texts().plain(PreferencePhrase.CHANGE), PreferenceCards.SHOW, "");
    return List.of(
        new CardElement.Paragraph(turn.texts().rich(PreferencePhrase.HOME, with("frequency", now))),
        new CardElement.Buttons(List.of(change)));
  }

  /** The form for the rubrics a person wants. */
  private final class TopicsHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      List<Rubric> all = rubrics.all(turn.programme().id());
      return all.isEmpty()
          ? new Reply.SayPrivately(card(turn))
          : new Reply.OpenForm(
              PreferenceCards.topics(turn.texts(), all, preferences.topicsOf(turn.person().id())));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      List<String> wanted = answers.all(PreferenceCards.RUBRICS);
      List<RubricId> known =
          rubrics.all(turn.programme().id()).stream()
              .map(Rubric::id)
              .filter(id -> wanted.contains(Long.toString(id.value())))
              .toList();
      preferences.choose(turn.person(), known);
      return new Reply.ReplaceSource(card(turn));
    }
  }
}
