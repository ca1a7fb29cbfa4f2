package org.ambassadorbot.core.feature.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ambassadorbot.core.dispatch.HoursFields;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Choice;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.people.FormOfAddress;

/** What organisers fill in to set how the programme speaks, and when. */
final class SettingsForm {
  static final FormId FORM = new FormId("administration.settings");
  static final String BUDGET = "budget";
  static final String ADDRESS = "address";
  static final String ZONE = "zone";
  static final String COUNTRY = "country";
  static final String REGION = "region";
  private static final HoursFields.Labels HOURS =
      new HoursFields.Labels(SettingsPhrase.DAYS, SettingsPhrase.FROM, SettingsPhrase.TO);
  private static final int LONGEST_ZONE = 60;
  private static final int LONGEST_REGION = 10;

  private SettingsForm() {}

  static Form of(Texts texts, ProgrammeSettings settings) {
    List<FormField> fields = new ArrayList<>();
    fields.add(
        FormField.TextField.line(BUDGET, texts.plain(SettingsPhrase.BUDGET), 2)
            .hinting(texts.plain(SettingsPhrase.BUDGET_HINT))
            .startingWith(Integer.toString(settings.weeklyBudget())));
    fields.add(address(texts, settings.address()));
    fields.addAll(HoursFields.of(texts, HOURS, settings.hours()));
    fields.add(
        FormField.TextField.line(ZONE, texts.plain(SettingsPhrase.ZONE), LONGEST_ZONE)
            .startingWith(settings.zone().getId()));
    fields.add(
        FormField.TextField.line(COUNTRY, texts.plain(SettingsPhrase.COUNTRY), 2)
            .startingWith(settings.country()));
    fields.add(
        FormField.TextField.line(REGION, texts.plain(SettingsPhrase.REGION), LONGEST_REGION)
            .hinting(texts.plain(SettingsPhrase.REGION_HINT))
            .optional()
            .startingWith(settings.region()));
    return new Form(
        FORM,
        "",
        texts.plain(SettingsPhrase.TITLE),
        new Form.Labels(texts.plain(SettingsPhrase.SUBMIT), texts.plain(SettingsPhrase.CANCEL)),
        fields);
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
}
