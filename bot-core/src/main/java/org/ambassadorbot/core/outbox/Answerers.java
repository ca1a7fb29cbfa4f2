package org.ambassadorbot.core.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ambassadorbot.core.people.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries answers at once, a few at a time for each workspace, so that one whose platform hangs
 * delays no other. Thread-safe.
 */
final class Answerers {
  private static final Logger log = LoggerFactory.getLogger(Answerers.class);
  private static final int MOST_OF_A_WORKSPACE = 8;

  private final Executor threads;
  private final Courier courier;
  private final Map<WorkspaceId, Lane> lanes = new HashMap<>();
  private final AtomicBoolean isClosed = new AtomicBoolean();

  Answerers(Executor threads, Courier courier) {
    this.threads = threads;
    this.courier = courier;
  }

  /** What one workspace waits for, and one token for each thread it has. */
  private record Lane(Deque<Delivery> waiting, Deque<Boolean> running) {
    Lane() {
      this(new ArrayDeque<>(), new ArrayDeque<>());
    }
  }

  /** Has a delivery carried, or gives it back when no thread will. */
  void carry(Delivery delivery) {
    WorkspaceId workspace = delivery.target().workspace();
    if (isClosed.get()) {
      courier.giveBack(delivery);
      return;
    }
    if (admit(workspace, delivery)) {
      try {
        threads.execute(() -> work(workspace));
      } catch (RejectedExecutionException e) {
        close();
      }
    }
  }

  /** Queues a delivery; returns whether one thread more is to serve the workspace. */
  private synchronized boolean admit(WorkspaceId workspace, Delivery delivery) {
    Lane lane = lanes.computeIfAbsent(workspace, key -> new Lane());
    lane.waiting().add(delivery);
    return lane.running().size() < MOST_OF_A_WORKSPACE && lane.running().add(true);
  }

  private void work(WorkspaceId workspace) {
    for (List<Delivery> next = next(workspace); !next.isEmpty(); next = next(workspace)) {
      try {
        courier.carry(next.get(0));
      } catch (RuntimeException e) {
        log.error("delivery {} could not be settled", next.get(0).id().value(), e);
      }
    }
  }

  /** The next delivery of a workspace; none when this thread is done with it. */
  private synchronized List<Delivery> next(WorkspaceId workspace) {
    Lane lane = lanes.computeIfAbsent(workspace, key -> new Lane());
    if (!lane.waiting().isEmpty()) {
      return List.of(lane.waiting().remove());
    }
    lane.running().poll();
    if (lane.running().isEmpty()) {
      lanes.remove(workspace);
    }
    return List.of();
  }

  /** Begins nothing more; what nobody has begun goes back to the lanes. */
  void close() {
    isClosed.set(true);
    drained().forEach(courier::giveBack);
  }

  private synchronized List<Delivery> drained() {
    List<Delivery> all = new ArrayList<>();
    lanes.values().forEach(lane -> all.addAll(lane.waiting()));
    lanes.values().forEach(lane -> lane.waiting().clear());
    return all;
  }
}
