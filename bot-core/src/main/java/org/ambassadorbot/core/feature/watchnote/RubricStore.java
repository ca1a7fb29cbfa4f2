package org.ambassadorbot.core.feature.watchnote;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Normaliser;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rubrics, as rows. */
final class RubricStore {
  private static final String SELECT =
      "SELECT id, programme_id, name, owner_id, (SELECT g.id FROM person_group g"
          + " WHERE g.id = rubric.group_id AND g.programme_id = rubric.programme_id) AS audience"
          + " FROM rubric ";

  private final Database database;

  @Inject
  RubricStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** The rubrics in use, in their order. */
  List<Rubric> all(ProgrammeId programme) {
    return handle()
        .createQuery(
            SELECT
                + "WHERE programme_id = :programme AND name_key IS NOT NULL ORDER BY position, id")
        .bind("programme", programme.value())
        .map((row, context) -> rubric(row))
        .list();
  }

  /** A rubric, even one no longer in use. */
  Optional<Rubric> find(ProgrammeId programme, RubricId id) {
    return handle()
        .createQuery(SELECT + "WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id.value())
        .map((row, context) -> rubric(row))
        .findOne();
  }

  /** Adds a rubric after the others; empty when its name is taken. */
  Optional<RubricId> add(ProgrammeId programme, Rubric.Wish wish) {
    PersonId owner = wish.ownerId();
    return handle()
        .createQuery(
            "INSERT INTO rubric (programme_id, name, name_key, owner_id, group_id, position) SELECT"
                + " :programme, :name, :key, :owner, :audience, COALESCE(MAX(position), 0) + 1 FROM rubric"
                + " WHERE programme_id = :programme"
                + " ON CONFLICT (programme_id, name_key) DO NOTHING RETURNING id")
        .bind("programme", programme.value())
        .bind("name", wish.name())
        .bind("key", Normaliser.normalise(wish.name()))
        .bind("audience", number(wish.audience()))
        .bind("owner", owner == null ? null : owner.value())
        .mapTo(Long.class)
        .findOne()
        .map(RubricId::new);
  }

  /** Changes a rubric in use; false when its new name is another's. */
  boolean change(Rubric rubric) {
    boolean isTaken =
        all(rubric.programme()).stream()
            .anyMatch(other -> !other.id().equals(rubric.id()) && isSameName(other.name(), rubric));
    PersonId owner = rubric.owner();
    return !isTaken
        && handle()
                .createUpdate(
                    "UPDATE rubric SET name = :name, name_key = :key, owner_id = :owner,"
                        + " group_id = :audience"
                        + " WHERE programme_id = :programme AND id = :id"
                        + " AND name_key IS NOT NULL")
                .bind("name", rubric.name())
                .bind("key", Normaliser.normalise(rubric.name()))
                .bind("owner", owner == null ? null : owner.value())
                .bind("audience", number(rubric.audience()))
                .bind("programme", rubric.programme().value())
                .bind("id", rubric.id().value())
                .execute()
            == 1;
  }

  private static @Nullable Long number(@Nullable GroupId audience) {
    return audience == null ? null : audience.value();
  }

  private static boolean isSameName(String name, Rubric rubric) {
    return Normaliser.normalise(name).equals(Normaliser.normalise(rubric.name()));
  }

  /** Puts a rubric out of use; what was published under it keeps its name. */
  boolean close(Rubric rubric) {
    return handle()
            .createUpdate(
                "UPDATE rubric SET name_key = NULL WHERE programme_id = :programme AND id = :id"
                    + " AND name_key IS NOT NULL")
            .bind("programme", rubric.programme().value())
            .bind("id", rubric.id().value())
            .execute()
        == 1;
  }

  /** Gives rubrics their places. */
  void order(List<Rubric> rubrics) {
    for (int i = 0; i < rubrics.size(); i++) {
      handle()
          .createUpdate(
              "UPDATE rubric SET position = :position WHERE programme_id = :programme AND id = :id")
          .bind("position", i + 1)
          .bind("programme", rubrics.get(i).programme().value())
          .bind("id", rubrics.get(i).id().value())
          .execute();
    }
  }

  /** Two people became one, or one was forgotten or left. */
  void move(PersonId gone, @Nullable PersonId kept) {
    handle()
        .createUpdate("UPDATE rubric SET owner_id = :kept WHERE owner_id = :gone")
        .bind("kept", kept == null ? null : kept.value())
        .bind("gone", gone.value())
        .execute();
  }

  /** Two programmes became one: of two rubrics of a name, the one that stays is in use. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "UPDATE rubric SET name_key = NULL WHERE programme_id = :gone AND name_key IN"
                + " (SELECT k.name_key FROM rubric k WHERE k.programme_id = :kept)",
            "UPDATE rubric SET programme_id = :kept, position = position + 1000"
                + " WHERE programme_id = :gone");
  }

  /** Two groups became one. */
  void moveGroup(ProgrammeId programme, GroupId gone, GroupId kept) {
    handle()
        .createUpdate(
            "UPDATE rubric SET group_id = :kept WHERE programme_id = :programme"
                + " AND group_id = :gone")
        .bind("programme", programme.value())
        .bind("gone", gone.value())
        .bind("kept", kept.value())
        .execute();
  }

  private static Rubric rubric(ResultSet row) throws SQLException {
    long owner = row.getLong("owner_id");
    boolean isOwned = !row.wasNull();
    long audience = row.getLong("audience");
    boolean isForAGroup = !row.wasNull();
    return new Rubric(
        new RubricId(row.getLong("id")),
        new ProgrammeId(row.getLong("programme_id")),
        row.getString("name"),
        isOwned ? new PersonId(owner) : null,
        isForAGroup ? new GroupId(audience) : null);
  }
}
