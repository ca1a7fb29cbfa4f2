package org.ambassadorbot.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.Capabilities;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.platform.RateLimit;
import org.jspecify.annotations.Nullable;

/** A platform that fails in every way real ones do, and knows what truly happened. */
final class SimulatedPlatform implements ChatPlatform {
  static final Pace PACE =
      new Pace(
          List.of(new RateLimit(1, Duration.ofSeconds(1))),
          List.of(new RateLimit(5, Duration.ofSeconds(1))));

  private final PlatformId id;
  private final boolean findsDeliveries;
  private final MovableClock clock;
  private final Chaos chaos;
  private final double faults;
  private final Map<Long, Integer> arrivals = new HashMap<>();
  private final List<Instant> posts = new ArrayList<>();
  private final Set<String> unreachable = new HashSet<>();
  private final List<String> violations = new ArrayList<>();
  private final AtomicReference<Instant> closedUntil = new AtomicReference<>(Instant.EPOCH);
  private BiConsumer<DeliveryId, Instant> witness = (delivery, at) -> {};

  SimulatedPlatform(
      String id, boolean findsDeliveries, MovableClock clock, Chaos chaos, double faults) {
    this.id = new PlatformId(id);
    this.findsDeliveries = findsDeliveries;
    this.clock = clock;
    this.chaos = chaos;
    this.faults = faults;
  }

  void witness(BiConsumer<DeliveryId, Instant> who) {
    witness = who;
  }

  void blockedBy(String user) {
    unreachable.add(user);
  }

  boolean isUnreachable(String user) {
    return unreachable.contains(user);
  }

  int arrivals(long delivery) {
    return arrivals.getOrDefault(delivery, 0);
  }

  List<String> violations() {
    return violations;
  }

  List<Instant> posts() {
    return posts;
  }

  /** One call: what goes wrong before it is carried out, and afterwards. */
  private void call(String method, Runnable effect) throws PlatformException {
    chaos.step();
    Instant now = clock.instant();
    if (Optional.ofNullable(closedUntil.get()).filter(now::isBefore).isPresent()) {
      violations.add(method + " inside a Retry-After at " + now);
    }
    if (!method.equals("find")) {
      posts.add(now);
    }
    int kind = chaos.happens(faults) ? chaos.random().nextInt(9) : -1;
    switch (kind) {
      case 0, 1 -> throw tooMany();
      case 2 -> throw failure(Reason.UNAVAILABLE, null); // refused, or 503 before anything is done
      case 3 -> throw failure(Reason.UNAVAILABLE, Duration.ofSeconds(1)); // 412
      case 4 -> throw failure(Reason.AMBIGUOUS, null); // reset before it is accepted, unseen by us
      case 5 -> { // 500, though accepted; or reset afterwards
        effect.run();
        chaos.step();
        throw failure(Reason.AMBIGUOUS, null);
      }
      case 6 -> hang(() -> {});
      case 7 -> hang(effect);
      case 8 -> clock.passes(Duration.ofSeconds(3)); // slow
      default -> clock.passes(Duration.ofMillis(20 + chaos.random().nextInt(200)));
    }
    effect.run();
    chaos.step();
  }

  private void hang(Runnable effect) throws PlatformException {
    effect.run();
    clock.passes(Duration.ofSeconds(8));
    chaos.step();
    throw failure(Reason.AMBIGUOUS, null);
  }

  private PlatformException tooMany() {
    Duration wait = Duration.ofSeconds(1 + chaos.random().nextInt(60));
    Instant until = clock.instant().plus(wait);
    closedUntil.set(until);
    return failure(Reason.RATE_LIMITED, wait);
  }

  /** A process died with what it was asked in mind: others heed what is written down. */
  void isRememberedUntil(Instant writtenDown) {
    closedUntil.updateAndGet(until -> until.isAfter(writtenDown) ? writtenDown : until);
  }

  private static PlatformException failure(Reason reason, @Nullable Duration retryAfter) {
    return new PlatformException(reason, "simulated", retryAfter, null);
  }

  @Override
  public MessageRef send(Destination to, Card card, DeliveryId delivery) throws PlatformException {
    witness.accept(delivery, clock.instant());
    if (unreachable.contains(to.render(Target.CONVERSATION))) {
      throw failure(Reason.RECIPIENT_UNREACHABLE, null);
    }
    call("send", () -> arrivals.merge(delivery.value(), 1, Integer::sum));
    return ref(to, delivery);
  }

  private static MessageRef ref(Destination to, DeliveryId delivery) {
    return new MessageRef(to.workspace(), to.render(Target.CONVERSATION), "m" + delivery.value());
  }

  @Override
  public void update(MessageRef message, Card card) throws PlatformException {
    call("update", () -> {});
  }

  @Override
  public void delete(MessageRef message) throws PlatformException {
    call("delete", () -> {});
  }

  @Override
  public Optional<MessageRef> find(Destination to, DeliveryId delivery) throws PlatformException {
    if (!findsDeliveries) {
      violations.add("asked to find what it cannot");
    }
    try {
      call("find", () -> {});
    } catch (PlatformException e) {
      throw e.reason() == Reason.AMBIGUOUS ? failure(Reason.UNAVAILABLE, null) : e;
    }
    return arrivals(delivery.value()) > 0 ? Optional.of(ref(to, delivery)) : Optional.empty();
  }

  @Override
  public PlatformId id() {
    return id;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(findsDeliveries, true, false);
  }

  @Override
  public Pace pace() {
    return PACE;
  }

  @Override
  public Profile profile(Identity identity) {
    return new Profile(identity, identity.userId(), null, null, null, false, true);
  }

  @Override
  public void members(WorkspaceId workspace, Consumer<Profile> consumer) {
    // nobody is listed
  }
}
