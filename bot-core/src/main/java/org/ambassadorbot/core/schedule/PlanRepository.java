package org.ambassadorbot.core.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.TaskRepository;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.task.Execution;
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
    PlanStore plans = new PlanStore(database);
    TaskRepository rows =
        new JdbcTaskRepository(
            new CurrentConnection(plans),
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
                    : database.write(() -> change(plans, rows, method, arguments)));
  }

  /**
   * A run that ends leaves its row alone if something else was planned for it meanwhile: that is to
   * happen, and db-scheduler would take the missing row for a defect.
   */
  private static @Nullable Object change(
      PlanStore plans,
      TaskRepository rows,
      Method method,
      @Nullable Object @Nullable [] arguments) {
    boolean isEnd = method.getName().equals("remove") || method.getName().equals("reschedule");
    if (isEnd
        && arguments != null
        && arguments[0] instanceof Execution execution
        && !plans.isStill(
            execution.taskInstance.getTaskName(),
            execution.taskInstance.getId(),
            execution.version)) {
      return method.getReturnType() == boolean.class ? false : null;
    }
    return call(rows, method, arguments);
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
