package org.ambassadorbot.core.schedule;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** Keeps plans as JSON. */
final class PlanSerializer implements Serializer {
  @Override
  public byte[] serialize(Object data) {
    return ((Plan) data).toBytes();
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] bytes) {
    return type.cast(Plan.ofBytes(bytes));
  }
}
