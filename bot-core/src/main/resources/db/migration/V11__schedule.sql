-- The table of db-scheduler, with our instants.
CREATE TABLE scheduled_tasks (
  task_name VARCHAR(60) NOT NULL,
  task_instance VARCHAR(120) NOT NULL,
  task_data BYTEA,
  execution_time BIGINT NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(60),
  last_success BIGINT,
  last_failure BIGINT,
  consecutive_failures INTEGER,
  last_heartbeat BIGINT,
  version BIGINT NOT NULL,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_task_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_task_alive ON scheduled_tasks (last_heartbeat);

-- A job runs once for each of its periods.
CREATE TABLE job_run (
  job VARCHAR(60) NOT NULL,
  job_key VARCHAR(120) NOT NULL,
  period VARCHAR(60) NOT NULL,
  ran_at BIGINT NOT NULL,
  PRIMARY KEY (job, job_key, period)
);
