package org.ambassadorbot.core.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.TaskRepository;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Db-scheduler's own access to its rows, each call in a transaction of ours: on SQLite it reads
 * beside the writer, and takes its turn behind it only to change something.
 */
final class PlanRepository {
  private static final String TABLE = "scheduled_tasks";

  private PlanRepository() {}

  static TaskRepository of(
      Database database, TaskResolver resolver, SchedulerName name, Clock clock) {
    TaskRepository rows =
        new JdbcTaskRepository(
            new CurrentConnection(new PlanStore(database)),
            false,
            MillisecondInstants.of(database.dialect()),
            TABLE,
            resolver,
            name,
            new PlanSerializer(),
            false,
            clock);
    return (TaskRepository)
        Proxy.newProxyInstance(
            TaskRepository.class.getClassLoader(),
            new Class<?>[] {TaskRepository.class},
            (proxy, method, arguments) ->
                method.getName().startsWith("get")
                    ? database.read(() -> call(rows, method, arguments))
                    : database.write(() -> call(rows, method, arguments)));
  }

  private static @Nullable Object call(
      TaskRepository rows, Method method, @Nullable Object @Nullable [] arguments) {
    try {
      return method.invoke(rows, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
