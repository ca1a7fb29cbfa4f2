package org.ambassadorbot.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.store.Database;

/**
 * One history of the engine: a few people on two platforms, some messages, and whatever a seed has
 * go wrong. The same seed and the same number of processes give the same history.
 */
final class History {
  private static final List<String> ZONES =
      List.of("Europe/Paris", "America/Montreal", "Asia/Kolkata", "Pacific/Auckland");
  private static final Instant BEGINNING = Instant.parse("2026-01-05T00:00:00Z");
  private static final Duration LONGEST = Duration.ofDays(25);
  private static final Duration LONGEST_IDLE = Duration.ofMinutes(40);
  private static final double CRASHES = 0.004;
  private static final double FAULTS = 0.15;

  private final Random random;
  private final Database database;
  private final MovableClock clock;
  private final Chaos chaos;
  private final SimulatedPlatform finding;
  private final SimulatedPlatform blind;
  private final SimulatedProcess.World world;
  private final DeliveryStore deliveries;
  private final LaneStore lanes;
  private final DecentHour decentHour;
  private final List<SimulatedProcess> processes = new ArrayList<>();
  private final List<Reader> readers = new ArrayList<>();
  private final Verdict verdict;
  private final ProgrammeId programme;
  private final int messages;
  private int sent;

  /** Somebody messages are for. */
  record Reader(PersonId person, Identity identity) {}

  History(long seed, int howMany, Database database, PublicHolidays holidays, Phrasebook words) {
    random = new Random(seed);
    this.database = database;
    clock = new MovableClock(BEGINNING.plusSeconds(random.nextInt(300 * 86_400)));
    boolean isCalm = random.nextInt(4) == 0;
    chaos = new Chaos(random, isCalm ? 0 : CRASHES);
    finding = new SimulatedPlatform("alpha", true, clock, chaos, FAULTS);
    blind = new SimulatedPlatform("beta", false, clock, chaos, FAULTS);
    world =
        new SimulatedProcess.World(
            database, clock, chaos, List.of(finding, blind), holidays, words);
    deliveries = new DeliveryStore(database);
    lanes = new LaneStore(database);
    AvailabilityStore availabilities = new AvailabilityStore(database);
    WorkingTime workingTime = new WorkingTime(holidays);
    decentHour =
        new DecentHour(
            availabilities,
            new BatchHourStore(database),
            new AttentionBudget(availabilities),
            workingTime);
    verdict = new Verdict(database, workingTime, List.of(finding, blind));
    programme = people();
    messages = 5 + random.nextInt(30);
    for (int i = 0; i < howMany; i++) {
      processes.add(new SimulatedProcess(world));
    }
  }

  private ProgrammeId people() {
    String hours = random.nextInt(3) == 0 ? "Mon-Sun 00:00-24:00" : "Mon-Fri 09:00-18:00";
    return database.write(
        () -> {
          long id =
              database
                  .handle()
                  .createQuery(
                      "INSERT INTO programme (name, language, form_of_address, zone, country,"
                          + " working_hours, is_shared, created_at) VALUES ('P', 'fr', 'FAMILIAR',"
                          + " 'Europe/Paris', 'FR', :hours, 0, 0) RETURNING id")
                  .bind("hours", hours)
                  .mapTo(Long.class)
                  .one();
          for (SimulatedPlatform platform : List.of(finding, blind)) {
            workspace(platform, new ProgrammeId(id));
          }
          return new ProgrammeId(id);
        });
  }

  private void workspace(SimulatedPlatform platform, ProgrammeId of) {
    WorkspaceId workspace = new WorkspaceId(platform.id(), "W");
    database
        .handle()
        .execute(
            "INSERT INTO workspace (platform, external_id, programme_id, created_at)"
                + " VALUES (?, ?, ?, 0)",
            workspace.platform().value(),
            workspace.externalId(),
            of.value());
    int howMany = 1 + random.nextInt(8);
    for (int i = 0; i < howMany; i++) {
      String name = platform.id().value() + i;
      long person =
          database
              .handle()
              .createQuery(
                  "INSERT INTO person (programme_id, name, language, zone, created_at)"
                      + " VALUES (:programme, :name, 'fr', :zone, 0) RETURNING id")
              .bind("programme", of.value())
              .bind("name", name)
              .bind("zone", ZONES.get(random.nextInt(ZONES.size())))
              .mapTo(Long.class)
              .one();
      readers.add(new Reader(new PersonId(person), new Identity(workspace, name)));
      if (random.nextInt(12) == 0) {
        platform.blockedBy(name);
      }
    }
  }

  /** Walks through the history to its end; returns what is wrong about it. */
  List<String> unfold() {
    chaos.begin();
    Instant end = clock.instant().plus(LONGEST);
    Duration idle = Duration.ofMillis(1);
    boolean isIdle = false;
    while (clock.instant().isBefore(end) && !(isIdle && sent >= messages && verdict.isOver())) {
      isIdle = step();
      idle = isIdle ? longer(idle) : Duration.ofMillis(random.nextInt(100));
      clock.passes(idle);
    }
    chaos.end();
    return verdict.findings(messages, processes.size() == 1 && chaos.deaths() == 0);
  }

  private static Duration longer(Duration idle) {
    Duration twice = idle.multipliedBy(2).plusMillis(10);
    return twice.compareTo(LONGEST_IDLE) > 0 ? LONGEST_IDLE : twice;
  }

  private boolean step() {
    int which = random.nextInt(processes.size());
    SimulatedProcess process = processes.get(which);
    if (process.isFrozenAt(clock.instant())) {
      return false;
    }
    try {
      if (process.isBusy() && random.nextInt(80) == 0) {
        process.freezeUntil(clock.instant().plusSeconds(random.nextInt(200)));
        return false;
      }
      if (sent < messages && random.nextInt(4) == 0) {
        enqueue(process);
        return false;
      }
      if (process.isBusy() && random.nextInt(3) > 0) {
        process.carryOne();
        return false;
      }
      SimulatedPlatform platform = random.nextBoolean() ? finding : blind;
      Duration rest = process.serve(new WorkspaceId(platform.id(), "W"));
      return !rest.isZero() && processes.stream().noneMatch(SimulatedProcess::isBusy);
    } catch (Chaos.Crash e) {
      processes.set(which, new SimulatedProcess(world));
      List.of(finding, blind).forEach(this::forgetWhatDiedWithIt);
      clock.passes(Duration.ofSeconds(random.nextInt(random.nextInt(5) == 0 ? 7_200 : 20)));
      return false;
    }
  }

  /** A wait that nobody lived to write down is known to nobody. */
  private void forgetWhatDiedWithIt(SimulatedPlatform platform) {
    WorkspaceId workspace = new WorkspaceId(platform.id(), "W");
    platform.isRememberedUntil(
        database.read(() -> lanes.blockedUntil(workspace)).orElse(Instant.EPOCH));
  }

  private void enqueue(SimulatedProcess process) {
    if (random.nextInt(6) == 0) {
      clock.passes(Duration.ofMinutes(random.nextInt(600)));
    }
    Reader reader = readers.get(random.nextInt(readers.size()));
    Instant now = clock.instant();
    int kind = random.nextInt(10);
    Target target = kind == 0 ? home(reader) : kind == 1 ? edit(reader) : direct(reader);
    Card card = Card.of(RichText.plain("message " + sent));
    sent++;
    if (kind == 2 || kind == 4) {
      answer(process, reader, target, card);
      return;
    }
    database.write(
        () -> {
          Draft draft =
              new Draft(
                  programme,
                  reader.person(),
                  "key" + sent,
                  kind > 6 ? "batch" : null,
                  target,
                  deliveries.keep(programme, card, now),
                  kind > 6 ? Service.BULK : Service.TIMELY,
                  kind == 3 ? Engine.TOPIC.name() : null,
                  false,
                  decentHour.earliest(programme, reader.person(), kind == 3, now));
          verdict.expect(deliveries.add(draft, null, now).orElseThrow(), reader, target, true);
        });
  }

  private void answer(SimulatedProcess process, Reader reader, Target target, Card card) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    DeliveryId id =
        database.write(
            () ->
                deliveries
                    .add(
                        Draft.answer(
                            programme,
                            reader.person(),
                            target,
                            deliveries.keep(programme, card, now),
                            now),
                        process.name(),
                        now)
                    .orElseThrow());
    verdict.expect(id, reader, target, false);
    process.take(Delivery.first(id, target, card, now));
  }

  private static Target direct(Reader reader) {
    return new Target.Place(new Destination.Direct(reader.identity()));
  }

  private static Target home(Reader reader) {
    return new Target.Place(new Destination.Home(reader.identity()));
  }

  private static Target edit(Reader reader) {
    Identity identity = reader.identity();
    return new Target.Standing(new MessageRef(identity.workspace(), identity.userId(), "m0"));
  }

  int deaths() {
    return chaos.deaths();
  }

  int calls() {
    return finding.posts().size() + blind.posts().size();
  }
}
