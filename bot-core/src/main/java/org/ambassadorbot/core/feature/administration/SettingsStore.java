package org.ambassadorbot.core.feature.administration;

import jakarta.inject.Inject;
import java.time.ZoneId;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkingHours;
import org.ambassadorbot.core.store.Database;

/** A programme's settings, in its own row. */
final class SettingsStore {
  private final Database database;

  @Inject
  SettingsStore(Database database) {
    this.database = database;
  }

  ProgrammeSettings of(ProgrammeId programme) {
    return database
        .handle()
        .createQuery(
            "SELECT form_of_address, working_hours, zone, country, region, weekly_budget"
                + " FROM programme WHERE id = :programme")
        .bind("programme", programme.value())
        .map(
            (row, context) ->
                new ProgrammeSettings(
                    FormOfAddress.valueOf(row.getString("form_of_address")),
                    WorkingHours.parse(row.getString("working_hours")),
                    ZoneId.of(row.getString("zone")),
                    row.getString("country"),
                    row.getString("region"),
                    row.getInt("weekly_budget")))
        .one();
  }

  void set(ProgrammeId programme, ProgrammeSettings settings) {
    database
        .handle()
        .createUpdate(
            "UPDATE programme SET form_of_address = :address, working_hours = :hours,"
                + " zone = :zone, country = :country, region = :region, weekly_budget = :budget"
                + " WHERE id = :programme")
        .bind("address", settings.address().name())
        .bind("hours", settings.hours().toString())
        .bind("zone", settings.zone().getId())
        .bind("country", settings.country())
        .bind("region", settings.region())
        .bind("budget", settings.weeklyBudget())
        .bind("programme", programme.value())
        .execute();
  }
}
