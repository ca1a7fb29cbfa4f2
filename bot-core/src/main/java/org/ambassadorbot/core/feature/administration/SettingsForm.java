package org.ambassadorbot.core.feature.administration;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.WorkingHours;

/** What organisers fill in to set how the programme speaks, and when. */
final class SettingsForm {
  static final FormId FORM = new FormId("administration.settings");
  static final String BUDGET = "budget";
  static final String ADDRESS = "address";
  static final String DAYS = "days";
  static final String FROM = "from";
  static final String TO = "to";
  static final String ZONE = "zone";
  static final String COUNTRY = "country";
  static final String REGION = "region";
  private static final int LONGEST_ZONE = 60;
  private static final int LONGEST_REGION = 10;

  private SettingsForm() {}

  static Form of(Texts texts, ProgrammeSettings settings) {
    WorkingHours hours = settings.hours();
    return new Form(
        FORM,
        "",
        texts.plain(SettingsPhrase.TITLE),
        new Form.Labels(texts.plain(SettingsPhrase.SUBMIT), texts.plain(SettingsPhrase.CANCEL)),
        List.of(
            FormField.TextField.line(BUDGET, texts.plain(SettingsPhrase.BUDGET), 2)
                .hinting(texts.plain(SettingsPhrase.BUDGET_HINT))
                .startingWith(Integer.toString(settings.weeklyBudget())),
            address(texts, settings.address()),
            days(texts, hours),
            new FormField.TimeField(
                FROM, texts.plain(SettingsPhrase.FROM), timeOf(hours.fromMinute()), true),
            new FormField.TimeField(
                TO, texts.plain(SettingsPhrase.TO), timeOf(hours.toMinute()), true),
            FormField.TextField.line(ZONE, texts.plain(SettingsPhrase.ZONE), LONGEST_ZONE)
                .startingWith(settings.zone().getId()),
            FormField.TextField.line(COUNTRY, texts.plain(SettingsPhrase.COUNTRY), 2)
                .startingWith(settings.country()),
            FormField.TextField.line(REGION, texts.plain(SettingsPhrase.REGION), LONGEST_REGION)
                .hinting(texts.plain(SettingsPhrase.REGION_HINT))
                .optional()
                .startingWith(settings.region())));
  }

  private static FormField address(Texts texts, FormOfAddress address) {
    return new FormField.ChoiceField(
        ADDRESS,
        texts.plain(SettingsPhrase.ADDRESS),
        Arrays.stream(FormOfAddress.values())
            .map(each -> new Choice(each.name(), texts.plain(SettingsPhrase.valueOf(each.name()))))
            .toList(),
        List.of(address.name()),
        false,
        true);
  }

  private static FormField days(Texts texts, WorkingHours hours) {
    return new FormField.ChoiceField(
        DAYS,
        texts.plain(SettingsPhrase.DAYS),
        Arrays.stream(DayOfWeek.values())
            .map(
                day ->
                    new Choice(
                        day.name(), day.getDisplayName(TextStyle.FULL, texts.language().locale())))
            .toList(),
        hours.days().stream().map(Enum::name).toList(),
        true,
        true);
  }

  /** Midnight at the end of the day is shown as the one at its beginning. */
  static LocalTime timeOf(int minute) {
    return LocalTime.MIDNIGHT.plusMinutes(minute);
  }
}
