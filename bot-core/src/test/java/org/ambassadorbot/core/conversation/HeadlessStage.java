package org.ambassadorbot.core.conversation;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ambassadorbot.core.CoreModule;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.directory.JoinProgrammes;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Bot;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.link.AddressPolicy;
import org.ambassadorbot.core.link.NameResolver;
import org.ambassadorbot.core.link.PublicAddress;
import org.ambassadorbot.core.link.Reaches;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Dispatcher;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.core.schedule.SteppedJobs;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.TestDatabases;

/**
 * The whole core with a real store and two platforms that only record: the first answers in its
 * responses, the second carries nothing in them, so that every answer takes the outbox.
 */
public final class HeadlessStage implements Stage {
  private static final Instant OPENING = Instant.parse("2026-09-02T08:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

  private final MovableClock clock = new MovableClock(OPENING);
  private final List<RecordingPlatform> platforms =
      List.of(
          new RecordingPlatform(new PlatformId("alpha"), true),
          new RecordingPlatform(new PlatformId("beta"), false));
  private final Database database;
  private final Injector injector;
  private volatile Accent accent = Accent.NONE;
  private final List<Incoming> acts = new CopyOnWriteArrayList<>();
  private final Dispatcher dispatcher;

  public HeadlessStage(Dialect dialect) {
    this(dialect, true);
  }

  /** A stage whose platforms each have a programme of their own. */
  public static HeadlessStage withTwoProgrammes(Dialect dialect) {
    return new HeadlessStage(dialect, false);
  }

  private HeadlessStage(Dialect dialect, boolean isShared) {
    database = Databases.open(TestDatabases.url(dialect));
    Defaults defaults =
        new Defaults(
            Language.FRENCH,
            ZoneId.of("Europe/Paris"),
            "FR",
            "Mon-Fri 09:00-18:00",
            Set.of(),
            isShared ? Set.of(platforms.get(0).id(), platforms.get(1).id()) : Set.of());
    injector =
        Guice.createInjector(
            new CoreModule(database, Optional.empty(), defaults, clock), new Recording());
    dispatcher = injector.getInstance(Dispatcher.class);
    dispatcher.start();
  }

  /**
   * Whoever enters from now on is cast, and speaks, differently than the scene has it.
   *
   * @param words what becomes of everything they type
   */
  public record Accent(UnaryOperator<Casting> casting, UnaryOperator<String> words) {
    static final Accent NONE = new Accent(UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** Gives an accent to whoever enters from now on. */
  public void speaks(Accent how) {
    accent = how;
  }

  /** Everything anybody did, oldest first. */
  public List<Incoming> acts() {
    return List.copyOf(acts);
  }

  /** Every card shown on one platform. */
  public List<Card> shown(int platform) {
    return platforms.get(platform).shown();
  }

  /** Connects the two platforms. */
  private final class Recording extends AbstractModule {
    @Override
    protected void configure() {
      Multibinder<ChatPlatform> set = Multibinder.newSetBinder(binder(), ChatPlatform.class);
      OptionalBinder.newOptionalBinder(binder(), PublicAddress.class)
          .setBinding()
          .toInstance(new PublicAddress("https://bot.example"));
      platforms.forEach(platform -> set.addBinding().toInstance(platform));
      OptionalBinder.newOptionalBinder(binder(), AddressPolicy.class)
          .setBinding()
          .toInstance(Reaches.thisMachine().policy());
      OptionalBinder.newOptionalBinder(binder(), NameResolver.class)
          .setBinding()
          .toInstance(Reaches.thisMachine().resolver());
    }
  }

  @Override
  public HeadlessActor enters(Casting casting) {
    Accent how = accent;
    Casting cast = how.casting().apply(casting);
    return new HeadlessActor(this, platforms.get(cast.platform()), cast, how.words());
  }

  @Override
  public HeadlessActor enters(String name) {
    return enters(Casting.of(name));
  }

  @Override
  public void gathers(String group, List<Actor> members) {
    List<HeadlessActor> actors = members.stream().map(HeadlessActor.class::cast).toList();
    actors.get(0).platform().gathers(group, actors.stream().map(HeadlessActor::identity).toList());
  }

  @Override
  public void dissolves(String group, Actor member) {
    ((HeadlessActor) member).platform().dissolves(group);
  }

  @Override
  public void works() {
    works("");
  }

  /** Lets the bot do what it has planned to do by now in jobs whose names begin so. */
  public void works(String jobNames) {
    try (SteppedJobs jobs = new SteppedJobs(part(SteppedJobs.Parts.class), jobNames)) {
      jobs.step();
    }
    settle();
  }

  /** What is under way arrives first: no clock jumps by hours between a sending and its record. */
  @Override
  public void passes(Duration duration) {
    waitWhile(dispatcher::isLeaving);
    clock.passes(duration);
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  /** Time goes by while nobody sends: the dispatcher was closed. */
  public void passesUnattended(Duration duration) {
    clock.passes(duration);
  }

  Reply handle(Incoming incoming) {
    acts.add(incoming);
    return injector.getInstance(Bot.class).handle(incoming);
  }

  /** From now on the first platform refuses what is sent to some places, for the reason given. */
  public void refuses(Function<Destination, Optional<Reason>> why) {
    platforms.get(0).refuses(why);
  }

  /** From now on neither platform lets the bot read its groups, until it does again. */
  public void hidesGroups(boolean isHidden) {
    platforms.forEach(platform -> platform.hidesGroups(isHidden));
  }

  /** From now on neither platform lets the bot read what people write to each other. */
  public void keepsToItself() {
    platforms.forEach(platform -> platform.letsRead(false));
  }

  /** From now on both platforms let the bot read it again. */
  public void opensUp() {
    platforms.forEach(platform -> platform.letsRead(true));
  }

  /** Whom the first platform was asked about, oldest first. */
  public List<Identity> asked() {
    return platforms.get(0).asked();
  }

  /** From now on the first platform does not say who somebody is, for the reason given. */
  public void isSilentOn(Function<Identity, Optional<PlatformException>> why) {
    platforms.get(0).isSilentOn(why);
  }

  /** The first platform does not hand out the next files that the bot asks for. */
  public void losesFetches(int number) {
    platforms.get(0).losesFetches(number);
  }

  /** Every card shown on either platform. */
  public List<Card> shown() {
    return platforms.stream().flatMap(platform -> platform.shown().stream()).toList();
  }

  /** A part of the bot, for what no conversation can bring about. */
  public <T> T part(Class<T> type) {
    return injector.getInstance(type);
  }

  /** The programme of one person becomes that of another, as by a code of theirs. */
  public void becomeOne(HeadlessActor gone, HeadlessActor kept) {
    database.write(() -> part(JoinProgrammes.class).join(programmeOf(gone), programmeOf(kept)));
  }

  private ProgrammeId programmeOf(HeadlessActor actor) {
    return part(People.class).find(actor.identity()).orElseThrow().programme();
  }

  /** Waits until everything that may be sent now has been. */
  public void settle() {
    waitWhile(this::isSending);
  }

  private void waitWhile(BooleanSupplier busy) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (busy.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("still to be sent: " + dispatcher.depth());
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /** Held first: what stops being held between the two looks is then seen as ready. */
  private boolean isSending() {
    return database.read(this::isAnyHeldTooLong) || dispatcher.isLeaving();
  }

  /** What was held until a moment that has come is about to be sent. */
  private boolean isAnyHeldTooLong() {
    return database
            .handle()
            .createQuery("SELECT COUNT(*) FROM delivery WHERE state = 'HELD' AND due_at <= :now")
            .bind("now", clock.millis())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  @Override
  public void close() {
    dispatcher.close();
    database.close();
  }
}
