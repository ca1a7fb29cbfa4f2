package org.ambassadorbot.core.feature.home;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.HomeSection;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.HoursInWords;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.WorkingHours;

/** What people see first. */
final class HomeCards {
  static final ActionId SPEAK = new ActionId("home.speak");
  private static final ActionId RUN = new ActionId("command.run");

  private HomeCards() {}

  static Card welcome(Turn turn) {
    Texts texts = turn.texts();
    RichText hello = texts.rich(HomePhrase.WELCOME, with("name", turn.person().name()));
    return Card.of(
        hello.words(),
        new CardElement.Paragraph(hello),
        new CardElement.Paragraph(texts.rich(HomePhrase.WELCOME_WHAT)),
        new CardElement.Paragraph(texts.rich(HomePhrase.WELCOME_PROMISE)),
        new CardElement.Paragraph(texts.rich(HomePhrase.WELCOME_NEXT)),
        new CardElement.Buttons(
            List.of(
                run(texts, HomePhrase.JOIN_BUTTON, "rejoindre").primary(),
                run(texts, HomePhrase.SUGGEST_BUTTON, "suggérer"),
                run(texts, HomePhrase.HELP_BUTTON, "aide"))));
  }

  /** What features show of a person: what is going on, and what they decided. */
  record Sections(List<HomeSection> sections, List<HomeSection> settings) {}

  /** The last day of the pause that runs, if one does, and the hours that count otherwise. */
  record Quiet(Optional<LocalDate> pausedUntil, WorkingHours hours) {}

  /** Everything a person needs to know now, and what they decided about themselves. */
  static Card home(Turn turn, Sections parts, Quiet quiet) {
    Texts texts = turn.texts();
    String title = texts.plain(HomePhrase.HOME_TITLE, with("name", turn.person().name()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    parts.sections().forEach(section -> elements.addAll(section.show(turn)));
    elements.add(new CardElement.Divider());
    elements.add(new CardElement.Paragraph(RichText.strong(texts.plain(HomePhrase.HOME_SETTINGS))));
    elements.add(
        new CardElement.Paragraph(
            texts.rich(
                HomePhrase.HOME_LANGUAGE,
                with("language", texts.plain(HomePhrase.LANGUAGE_NAME)))));
    elements.add(
        new CardElement.Paragraph(
            quiet
                .pausedUntil()
                .map(day -> texts.rich(HomePhrase.HOME_PAUSED, with("day", texts.day(day))))
                .orElseGet(() -> hours(turn, quiet.hours()))));
    parts.settings().forEach(setting -> elements.addAll(setting.show(turn)));
    elements.add(
        new CardElement.Buttons(
            List.of(
                run(texts, HomePhrase.LANGUAGE_BUTTON, "langue"),
                quiet.pausedUntil().isPresent()
                    ? run(texts, HomePhrase.RESUME_BUTTON, "reprendre")
                    : run(texts, HomePhrase.PAUSE_BUTTON, "pause"),
                run(texts, HomePhrase.HOURS_BUTTON, "mes horaires"),
                run(texts, HomePhrase.AWAY_BUTTON, "absences"),
                run(texts, HomePhrase.MUTE_BUTTON, "sourdine"),
                run(texts, HomePhrase.DATA_BUTTON, "mes données"),
                run(texts, HomePhrase.HELP_BUTTON, "aide"))));
    return new Card(title, elements);
  }

  private static RichText hours(Turn turn, WorkingHours hours) {
    return turn.texts()
        .rich(
            HomePhrase.HOME_HOURS,
            with("hours", HoursInWords.of(turn.texts(), hours)),
            with("zone", zone(turn)));
  }

  private static String zone(Turn turn) {
    return turn.person().zone().getDisplayName(TextStyle.FULL, turn.texts().language().locale());
  }

  /** Each language under its own name, so that nobody is lost in the wrong one. */
  static Card languages(Turn turn, Phrasebook phrasebook, HomePhrase question) {
    RichText asked = turn.texts().rich(question);
    List<Button> buttons =
        Arrays.stream(Language.values())
            .map(language -> button(turn, phrasebook, language))
            .toList();
    return Card.of(
        asked.words(), new CardElement.Paragraph(asked), new CardElement.Buttons(buttons));
  }

  private static Button button(Turn turn, Phrasebook phrasebook, Language language) {
    Texts own = phrasebook.speaking(language, turn.programme().address());
    String name = own.plain(HomePhrase.LANGUAGE_NAME);
    String label = name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    return Button.press(label, SPEAK, language.code());
  }

  private static Button run(Texts texts, HomePhrase label, String command) {
    return Button.press(texts.plain(label), RUN, command);
  }
}
