package org.ambassadorbot.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.directory.Stores;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;

/** What one process keeps in memory, walked step by step. */
final class SimulatedProcess {
  /** Nothing in a simulated history asks for a job. */
  private static final Schedule NOTHING_PLANNED =
      new Schedule() {
        @Override
        public void repeat(String job, String key, Cadence cadence) {}

        @Override
        public void once(String job, String key, Instant at, String payload) {}

        @Override
        public boolean cancel(String job, String key) {
          return false;
        }
      };

  private final String name;
  private final Round round;
  private final Courier courier;
  private final Chaos chaos;
  private final List<Runnable> inHand = new ArrayList<>();
  private final AtomicReference<Instant> frozenUntil = new AtomicReference<>(Instant.EPOCH);

  SimulatedProcess(World world) {
    name = new UUID(world.chaos().random().nextLong(), 0).toString();
    chaos = world.chaos();
    Database database = chaos.around(world.database());
    DeliveryStore deliveries = new DeliveryStore(database);
    LaneStore lanes = new LaneStore(database);
    Platforms platforms = new Platforms(Set.copyOf(world.platforms()));
    Pacing pacing = new Pacing(platforms);
    WorkspaceAccess access =
        new WorkspaceAccess(
            database,
            new AccessStore(database),
            NOTHING_PLANNED,
            DeliveryObserver.NONE,
            world.clock());
    Settlement settlement =
        new Settlement(
            database,
            lanes,
            deliveries,
            new Settlement.Watch(pacing, access, DeliveryObserver.NONE),
            world.clock());
    courier = new Courier(platforms, pacing, settlement, ReaderLinks.NONE, world.clock());
    round =
        new Round(
            database,
            new Round.Rows(
                lanes,
                new DueStore(database, deliveries, new WorkingTime(world.holidays())),
                new Holding(
                    new HeldStore(database, deliveries),
                    Stores.people(world.database(), world.clock()),
                    Stores.programmes(world.database()),
                    world.phrasebook()),
                access),
            pacing,
            world.clock());
  }

  /** Where processes live. */
  record World(
      Database database,
      MovableClock clock,
      Chaos chaos,
      List<ChatPlatform> platforms,
      PublicHolidays holidays,
      Phrasebook phrasebook) {}

  String name() {
    return name;
  }

  boolean isBusy() {
    return !inHand.isEmpty();
  }

  /** Its machine stands still for a while, with everything in hand. */
  void freezeUntil(Instant end) {
    frozenUntil.set(end);
  }

  boolean isFrozenAt(Instant now) {
    return Optional.ofNullable(frozenUntil.get()).filter(now::isBefore).isPresent();
  }

  void take(Delivery answer) {
    inHand.add(() -> courier.carry(answer));
  }

  /** Serves a lane once: what it hands over is carried in later steps, in any order. */
  Duration serve(WorkspaceId workspace) {
    Round.Outcome outcome =
        round.serve(
            workspace,
            name,
            1 + chaos.random().nextInt(16),
            new Round.Hands(
                delivery -> inHand.add(() -> courier.carry(delivery)),
                delivery -> inHand.add(() -> courier.lookInto(delivery))));
    return outcome.rest();
  }

  void carryOne() {
    inHand.remove(chaos.random().nextInt(inHand.size())).run();
  }
}
