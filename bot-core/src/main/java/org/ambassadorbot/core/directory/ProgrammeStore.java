package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;

/** Programmes and their workspaces, as rows. */
public final class ProgrammeStore {
  private static final String COLUMNS =
      "p.id AS programme_id, p.name AS programme_name, p.language AS programme_language,"
          + " p.form_of_address, p.zone AS programme_zone, p.country, p.region AS programme_region";

  /** The tables of the engine whose rows change programme when two become one. */
  private static final List<String> TABLES =
      List.of(
          "workspace",
          "person",
          "identity",
          "erasure_word",
          "person_role",
          "audit_entry",
          "points_entry",
          "points_balance",
          "points_standing",
          "points_settled",
          "points_result",
          "content",
          "delivery",
          "export_file",
          "tracked_link");

  private final Database database;

  @Inject
  ProgrammeStore(Database database) {
    this.database = database;
  }

  Optional<Programme> ofWorkspace(WorkspaceId workspace) {
    return database
        .handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM workspace w JOIN programme p ON p.id = w.programme_id"
                + " WHERE w.platform = :platform AND w.external_id = :workspace")
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId())
        .map((row, context) -> programme(row))
        .findOne();
  }

  /** The programme of a number. */
  public Optional<Programme> find(ProgrammeId id) {
    return database
        .handle()
        .createQuery("SELECT " + COLUMNS + " FROM programme p WHERE p.id = :id")
        .bind("id", id.value())
        .map((row, context) -> programme(row))
        .findOne();
  }

  /** Every programme, by number. */
  public List<Programme> all() {
    return database
        .handle()
        .createQuery("SELECT " + COLUMNS + " FROM programme p ORDER BY p.id")
        .map((row, context) -> programme(row))
        .list();
  }

  Optional<Programme> shared() {
    return database
        .handle()
        .createQuery("SELECT " + COLUMNS + " FROM programme p WHERE p.is_shared = 1")
        .map((row, context) -> programme(row))
        .findOne();
  }

  Programme start(Defaults defaults, boolean isShared, Instant now) {
    long id =
        database
            .handle()
            .createQuery(
                "INSERT INTO programme (name, language, form_of_address, zone, country,"
                    + " working_hours, is_shared, created_at) VALUES (:name, :language, :address,"
                    + " :zone, :country, :hours, :shared, :now) RETURNING id")
            .bind("name", "Ambassadeurs")
            .bind("language", defaults.language().code())
            .bind("address", FormOfAddress.FAMILIAR.name())
            .bind("zone", defaults.zone().getId())
            .bind("country", defaults.country())
            .bind("hours", defaults.workingHours())
            .bind("shared", isShared ? 1 : 0)
            .bind("now", now.toEpochMilli())
            .mapTo(Long.class)
            .one();
    return find(new ProgrammeId(id)).orElseThrow();
  }

  void adopt(WorkspaceId workspace, ProgrammeId programme, Instant now) {
    database
        .handle()
        .createUpdate(
            "INSERT INTO workspace (platform, external_id, programme_id, created_at)"
                + " VALUES (:platform, :workspace, :programme, :now) ON CONFLICT DO NOTHING")
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId())
        .bind("programme", programme.value())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  List<WorkspaceId> workspacesOf(ProgrammeId programme) {
    return database
        .handle()
        .createQuery(
            "SELECT platform, external_id FROM workspace WHERE programme_id = :programme"
                + " ORDER BY platform, external_id")
        .bind("programme", programme.value())
        .map(
            (row, context) ->
                new WorkspaceId(
                    new PlatformId(row.getString("platform")), row.getString("external_id")))
        .list();
  }

  boolean installedBy(WorkspaceId workspace, PersonId person) {
    return database
            .handle()
            .createUpdate(
                "UPDATE workspace SET first_installer = :person WHERE platform = :platform"
                    + " AND external_id = :workspace AND first_installer IS NULL")
            .bind("person", person.value())
            .bind("platform", workspace.platform().value())
            .bind("workspace", workspace.externalId())
            .execute()
        == 1;
  }

  /** Hands every row of the engine to another programme; features hand over theirs. */
  void moveRows(ProgrammeId gone, ProgrammeId kept) {
    update("DELETE FROM link_wanted WHERE programme_id = :gone", gone, kept);
    update("DELETE FROM link_preview WHERE programme_id = :gone", gone, kept);
    update("DELETE FROM link_refusal WHERE programme_id = :gone", gone, kept);
    update("DELETE FROM points_check WHERE programme_id = :gone", gone, kept);
    update(
        "UPDATE tracked_link SET purpose = purpose || '@' || id WHERE programme_id = :gone"
            + " AND purpose IN (SELECT purpose FROM tracked_link WHERE programme_id = :kept)",
        gone,
        kept);
    update(
        "INSERT INTO points_rung (programme_id, period, rung, shard, people) SELECT :kept, period,"
            + " rung, shard, people FROM points_rung WHERE programme_id = :gone"
            + " ON CONFLICT (programme_id, period, rung, shard) DO UPDATE SET"
            + " people = points_rung.people + excluded.people",
        gone,
        kept);
    update("DELETE FROM points_rung WHERE programme_id = :gone", gone, kept);
    for (String table : TABLES) {
      update(
          "UPDATE " + table + " SET programme_id = :kept WHERE programme_id = :gone", gone, kept);
    }
  }

  /** Ends a programme whose rows belong to another by now. */
  void forget(ProgrammeId gone, ProgrammeId kept) {
    Optional<Programme> shared = shared().filter(programme -> programme.id().equals(gone));
    update("DELETE FROM programme_code WHERE programme_id IN (:gone, :kept)", gone, kept);
    update("DELETE FROM programme WHERE id = :gone AND id <> :kept", gone, kept);
    if (shared.isPresent()) {
      update("UPDATE programme SET is_shared = 1 WHERE id = :kept AND id <> :gone", gone, kept);
    }
  }

  private void update(String sql, ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value()).run(sql);
  }

  static Programme programme(ResultSet row) throws SQLException {
    return new Programme(
        new ProgrammeId(row.getLong("programme_id")),
        row.getString("programme_name"),
        Language.ofTag(row.getString("programme_language")).orElse(Language.FRENCH),
        FormOfAddress.valueOf(row.getString("form_of_address")),
        ZoneId.of(row.getString("programme_zone")),
        row.getString("country"),
        row.getString("programme_region"));
  }
}
