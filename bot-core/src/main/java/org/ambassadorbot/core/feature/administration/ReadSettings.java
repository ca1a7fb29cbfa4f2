package org.ambassadorbot.core.feature.administration;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.HoursFields;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.outbox.PublicHolidays;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.WorkingHours;

/** Reads settings out of a form; everything that is wrong is said at once. */
final class ReadSettings {
  private final PublicHolidays holidays;

  @Inject
  ReadSettings(PublicHolidays holidays) {
    this.holidays = holidays;
  }

  /** What was read, unless something is wrong: a sentence by field. */
  record Reading(Optional<ProgrammeSettings> settings, Map<String, String> errors) {}

  Reading read(Texts texts, Answers answers) {
    Errors errors = new Errors(texts);
    int budget = budget(answers.text(SettingsForm.BUDGET), errors);
    Optional<WorkingHours> hours = hours(answers, errors);
    String zone = answers.text(SettingsForm.ZONE);
    errors.check(
        SettingsForm.ZONE,
        !ZoneId.getAvailableZoneIds().contains(zone),
        SettingsPhrase.ZONE_IS_WRONG);
    String country = answers.text(SettingsForm.COUNTRY).toUpperCase(Locale.ROOT);
    String region = answers.text(SettingsForm.REGION).toLowerCase(Locale.ROOT);
    place(country, region, errors);
    if (!errors.sentences.isEmpty() || hours.isEmpty()) {
      return new Reading(Optional.empty(), errors.sentences);
    }
    boolean isFormal = answers.text(SettingsForm.ADDRESS).equals(FormOfAddress.FORMAL.name());
    return new Reading(
        Optional.of(
            new ProgrammeSettings(
                isFormal ? FormOfAddress.FORMAL : FormOfAddress.FAMILIAR,
                hours.get(),
                ZoneId.of(zone),
                country,
                region.isEmpty() ? null : region,
                budget)),
        Map.of());
  }

  private static int budget(String text, Errors errors) {
    int budget = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    errors.check(
        SettingsForm.BUDGET,
        budget < 1 || budget > ProgrammeSettings.HIGHEST_BUDGET,
        SettingsPhrase.BUDGET_IS_WRONG,
        with("highest", ProgrammeSettings.HIGHEST_BUDGET));
    return budget;
  }

  private static Optional<WorkingHours> hours(Answers answers, Errors errors) {
    HoursFields.Reading read = HoursFields.read(answers);
    read.faults()
        .forEach((field, fault) -> errors.check(field, true, SettingsPhrase.valueOf(fault.name())));
    return read.hours();
  }

  private void place(String country, String region, Errors errors) {
    boolean isKnown = holidays.isKnown(country);
    errors.check(SettingsForm.COUNTRY, !isKnown, SettingsPhrase.COUNTRY_IS_WRONG);
    if (!isKnown || region.isEmpty()) {
      return;
    }
    Set<String> regions = new TreeSet<>(holidays.regions(country));
    boolean isWrong = !regions.contains(region);
    errors.check(SettingsForm.REGION, isWrong && regions.isEmpty(), SettingsPhrase.REGION_UNKNOWN);
    errors.check(
        SettingsForm.REGION,
        isWrong,
        SettingsPhrase.REGION_IS_WRONG,
        with("regions", String.join(", ", regions)));
  }

  /** Sentences by field; of several for one field, the first counts. */
  private static final class Errors {
    private final Texts texts;
    private final Map<String, String> sentences = new LinkedHashMap<>();

    Errors(Texts texts) {
      this.texts = texts;
    }

    void check(String field, boolean isWrong, SettingsPhrase phrase, Argument... arguments) {
      if (isWrong) {
        sentences.putIfAbsent(field, texts.plain(phrase, arguments));
      }
    }
  }
}
