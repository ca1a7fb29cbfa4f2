package org.ambassadorbot.core.feature.onboarding;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The steps of each programme's paths, as rows; the bot's own until an organiser changes them. */
final class StepStore {
  private final Database database;

  @Inject
  StepStore(Database database) {
    this.database = database;
  }

  private Handle handle() {
    return database.handle();
  }

  /** The steps that come with the bot. */
  private record Original(
      Path path, String code, int days, Deed doneWhen, @Nullable String command) {}

  private static final List<Original> ORIGINALS =
      List.of(
          new Original(Path.NEWCOMER, "WELCOME", 0, Deed.NONE, "aide"),
          new Original(Path.NEWCOMER, "WHY", 2, Deed.NONE, null),
          new Original(Path.NEWCOMER, "CHARTER", 5, Deed.CHARTER, "rejoindre"),
          new Original(Path.NEWCOMER, "FIRST_DAYS", 12, Deed.ANSWER, null),
          new Original(Path.AMBASSADOR, "LANGUAGE", 1, Deed.SAYING, "langue"),
          new Original(Path.AMBASSADOR, "RULES", 2, Deed.SAYING, "règles"),
          new Original(Path.AMBASSADOR, "WATCH", 3, Deed.SAYING, "veille"),
          new Original(Path.AMBASSADOR, "SUGGESTION", 5, Deed.SUGGESTION, "suggérer"),
          new Original(Path.AMBASSADOR, "SHARE", 8, Deed.SHARE, "contenus"),
          new Original(Path.AMBASSADOR, "REFERENT", 10, Deed.SAYING, null),
          new Original(Path.AMBASSADOR, "TEAM", 12, Deed.ANSWER, null),
          new Original(Path.AMBASSADOR, "HOW_WAS_IT", 20, Deed.ANSWER, null));

  /** Every step of a path, in order; writes the bot's own down the first time. */
  List<Step> steps(ProgrammeId programme, Path path) {
    List<Step> known = read(programme, path);
    if (!known.isEmpty()) {
      return known;
    }
    int position = 0;
    for (Original original : ORIGINALS) {
      insert(programme, original, ++position);
    }
    return read(programme, path);
  }

  /** What stands there, which may be nothing yet. Only reads. */
  List<Step> read(ProgrammeId programme, Path path) {
    return database
        .statements()
        .of(
            "SELECT * FROM onboarding_step WHERE programme_id = :programme AND path = :path"
                + " ORDER BY position, id")
        .bind("programme", programme.value())
        .bind("path", path.name())
        .list(StepStore::step);
  }

  private void insert(ProgrammeId programme, Original original, int position) {
    handle()
        .createUpdate(
            "INSERT INTO onboarding_step (programme_id, path, position, code, days, done_when,"
                + " command, is_active) VALUES (:programme, :path, :position, :code, :days,"
                + " :done, :command, 1) ON CONFLICT (programme_id, path, code) DO NOTHING")
        .bind("programme", programme.value())
        .bind("path", original.path().name())
        .bind("position", position)
        .bind("code", original.code())
        .bind("days", original.days())
        .bind("done", original.doneWhen().name())
        .bind("command", original.command())
        .execute();
  }

  Optional<Step> find(ProgrammeId programme, long id) {
    return handle()
        .createQuery("SELECT * FROM onboarding_step WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", id)
        .map((row, context) -> step(row))
        .findOne();
  }

  /** Adds an organiser's own step at the end. */
  void add(ProgrammeId programme, Path path, int days, Map<Language, String> words) {
    bind(
            handle()
                .createUpdate(
                    "INSERT INTO onboarding_step (programme_id, path, position, days, done_when,"
                        + " words_fr, words_en, is_active) SELECT :programme, :path,"
                        + " COALESCE(MAX(position), 0) + 1, :days, 'SAYING', :french, :english, 1"
                        + " FROM onboarding_step WHERE programme_id = :programme AND path = :path"),
            words)
        .bind("programme", programme.value())
        .bind("path", path.name())
        .bind("days", days)
        .execute();
  }

  void change(Step step, int days, Map<Language, String> words) {
    bind(
            handle()
                .createUpdate(
                    "UPDATE onboarding_step SET days = :days, words_fr = :french,"
                        + " words_en = :english WHERE programme_id = :programme AND id = :id"),
            words)
        .bind("days", days)
        .bind("programme", step.programme().value())
        .bind("id", step.id())
        .execute();
  }

  private static Update bind(Update update, Map<Language, String> words) {
    return update
        .bind("french", words.get(Language.FRENCH))
        .bind("english", words.get(Language.ENGLISH));
  }

  void activate(Step step, boolean isActive) {
    handle()
        .createUpdate(
            "UPDATE onboarding_step SET is_active = :active WHERE programme_id = :programme"
                + " AND id = :id")
        .bind("active", isActive ? 1 : 0)
        .bind("programme", step.programme().value())
        .bind("id", step.id())
        .execute();
  }

  /** Puts a step one place earlier. */
  void raise(Step step) {
    List<Step> steps = new ArrayList<>(read(step.programme(), step.path()));
    int index = steps.stream().map(Step::id).toList().indexOf(step.id());
    if (index < 1) {
      return;
    }
    Collections.swap(steps, index, index - 1);
    for (int i = 0; i < steps.size(); i++) {
      handle()
          .createUpdate(
              "UPDATE onboarding_step SET position = :position WHERE id = :id"
                  + " AND programme_id = :programme")
          .bind("position", i + 1)
          .bind("programme", step.programme().value())
          .bind("id", steps.get(i).id())
          .execute();
    }
  }

  /** Two programmes became one, with the path of the one that stays. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "DELETE FROM onboarding_mark WHERE step_id IN (SELECT id FROM onboarding_step"
                + " WHERE programme_id = :gone)",
            "DELETE FROM onboarding_step WHERE programme_id = :gone");
  }

  private static Step step(ResultSet row) throws SQLException {
    Map<Language, String> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String said = row.getString("words_" + language.code());
      if (said != null) {
        words.put(language, said);
      }
    }
    String after = row.getString("after_deed");
    return new Step(
        row.getLong("id"),
        new ProgrammeId(row.getLong("programme_id")),
        Path.valueOf(row.getString("path")),
        row.getString("code"),
        row.getInt("days"),
        after == null ? null : Deed.valueOf(after),
        Deed.valueOf(row.getString("done_when")),
        row.getString("command"),
        words,
        row.getInt("is_active") == 1);
  }
}
