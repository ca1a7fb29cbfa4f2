package org.ambassadorbot.core.schedule;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import org.ambassadorbot.core.store.Database;

/** Plans and runs as rows, in the caller's transaction. */
final class PlanStore {
  private static final Duration RUNS_KEPT = Duration.ofDays(400);

  private final Database database;

  @Inject
  PlanStore(Database database) {
    this.database = database;
  }

  /** The connection of the current transaction. */
  Connection connection() {
    return database.handle().getConnection();
  }

  /** Plans, in place of another plan for the same job and key; the same plan stays as it is. */
  void put(String job, String key, Plan plan, Instant at) {
    database
        .statements()
        .of(
            "INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time,"
                + " picked, consecutive_failures, version) VALUES (:job, :key, :data, :at,"
                + " :picked, 0, 1) ON CONFLICT (task_name, task_instance) DO UPDATE SET"
                + " task_data = excluded.task_data, execution_time = excluded.execution_time,"
                + " picked = excluded.picked, picked_by = NULL, consecutive_failures = 0,"
                + " last_heartbeat = NULL, version = scheduled_tasks.version + 1"
                + " WHERE scheduled_tasks.task_data <> excluded.task_data")
        .bind("job", job)
        .bind("key", key)
        .bind("data", plan.toBytes())
        .bind("at", at.toEpochMilli())
        .bind("picked", false)
        .execute();
  }

  /** Takes a plan back, unless it is being carried out. */
  boolean remove(String job, String key) {
    return database
            .handle()
            .createUpdate(
                "DELETE FROM scheduled_tasks WHERE task_name = :job AND task_instance = :key"
                    + " AND picked = :picked")
            .bind("job", job)
            .bind("key", key)
            .bind("picked", false)
            .execute()
        == 1;
  }

  /** Whether a plan is what it was; nobody else changes it before this transaction ends. */
  boolean isStill(String job, String key, long version) {
    return database
        .handle()
        .createQuery(
            "SELECT 1 FROM scheduled_tasks WHERE task_name = :job AND task_instance = :key"
                + " AND version = :version"
                + database.dialect().locked())
        .bind("job", job)
        .bind("key", key)
        .bind("version", version)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  boolean hasRun(String job, Run run) {
    return database
        .handle()
        .createQuery(
            "SELECT 1 FROM job_run WHERE job = :job AND job_key = :key AND period = :period")
        .bind("job", job)
        .bind("key", run.key())
        .bind("period", run.period())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Writes down that a job ran; returns false when it had been written down before. */
  boolean ran(String job, Run run, Instant now) {
    return database
            .statements()
            .of(
                "INSERT INTO job_run (job, job_key, period, ran_at) VALUES (:job, :key, :period,"
                    + " :now) ON CONFLICT DO NOTHING")
            .bind("job", job)
            .bind("key", run.key())
            .bind("period", run.period())
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  /** Forgets runs that nobody will ask for again. */
  void forgetOldRuns(Instant now) {
    database
        .handle()
        .createUpdate("DELETE FROM job_run WHERE ran_at < :old")
        .bind("old", now.minus(RUNS_KEPT).toEpochMilli())
        .execute();
  }
}
