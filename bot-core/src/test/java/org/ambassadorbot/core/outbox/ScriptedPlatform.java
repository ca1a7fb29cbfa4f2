package org.ambassadorbot.core.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

/** A platform that does with each call what it was told to, and remembers all of them. */
final class ScriptedPlatform implements ChatPlatform {
  private final PlatformId id;
  private final boolean findsDeliveries;
  private final Clock clock;
  private final Pace pace;
  private final Deque<Fate> script = new ArrayDeque<>();
  private final List<Call> calls = new ArrayList<>();
  private Function<String, Fate> otherwise = words -> Fate.GOOD;
  private final Map<DeliveryId, List<Card>> arrived = new LinkedHashMap<>();
  private final Map<MessageRef, Card> standing = new LinkedHashMap<>();

  /** One call, and when it was made. */
  record Call(String method, WorkspaceId workspace, String words, Instant at) {}

  /** What becomes of a call. */
  @FunctionalInterface
  interface Fate {
    /** Returns whether the call is carried out; throws before, or asks to throw after. */
    Optional<PlatformException> befall() throws PlatformException;

    Fate GOOD = Optional::empty;
    Fate ACCEPTED_WITHOUT_ANSWER = () -> Optional.of(failure(Reason.AMBIGUOUS, null));
    Fate LOST_WITHOUT_ANSWER = refused(Reason.AMBIGUOUS, null);
    Fate UNAVAILABLE = refused(Reason.UNAVAILABLE, null);

    static Fate refused(Reason reason, @org.jspecify.annotations.Nullable Duration retryAfter) {
      return () -> {
        throw failure(reason, retryAfter);
      };
    }

    static Fate tooMany(Duration retryAfter) {
      return refused(Reason.RATE_LIMITED, retryAfter);
    }

    private static PlatformException failure(
        Reason reason, @org.jspecify.annotations.Nullable Duration retryAfter) {
      return new PlatformException(reason, "scripted", retryAfter, null);
    }
  }

  ScriptedPlatform(String id, boolean findsDeliveries, Pace pace, Clock clock) {
    this.id = new PlatformId(id);
    this.findsDeliveries = findsDeliveries;
    this.pace = pace;
    this.clock = clock;
  }

  /** What becomes of calls for which nothing is scripted. */
  synchronized void always(Function<String, Fate> fate) {
    otherwise = fate;
  }

  synchronized void then(Fate... fates) {
    script.addAll(List.of(fates));
  }

  synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  /** What people see of new messages, in the order of arrival. */
  synchronized List<String> arrivals() {
    return arrived.values().stream().flatMap(List::stream).map(Card::summary).toList();
  }

  synchronized List<String> standing() {
    return standing.values().stream().map(Card::summary).toList();
  }

  private Optional<PlatformException> happen(String method, WorkspaceId workspace, String words)
      throws PlatformException {
    Fate fate;
    synchronized (this) {
      calls.add(new Call(method, workspace, words, clock.instant()));
      fate = script.isEmpty() ? otherwise.apply(words) : script.remove();
    }
    return fate.befall();
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
    return pace;
  }

  @Override
  public MessageRef send(Destination to, Card card, DeliveryId delivery) throws PlatformException {
    Optional<PlatformException> after = happen("send", to.workspace(), card.summary());
    MessageRef ref = keep(to, card, delivery);
    if (after.isPresent()) {
      throw after.get();
    }
    return ref;
  }

  private synchronized MessageRef keep(Destination to, Card card, DeliveryId delivery) {
    arrived.computeIfAbsent(delivery, key -> new ArrayList<>()).add(card);
    MessageRef ref = ref(to, delivery);
    standing.put(ref, card);
    return ref;
  }

  private static MessageRef ref(Destination to, DeliveryId delivery) {
    return new MessageRef(to.workspace(), to.render(Target.CONVERSATION), "m" + delivery.value());
  }

  @Override
  public void update(MessageRef message, Card card) throws PlatformException {
    Optional<PlatformException> after = happen("update", message.workspace(), card.summary());
    synchronized (this) {
      standing.put(message, card);
    }
    if (after.isPresent()) {
      throw after.get();
    }
  }

  @Override
  public void delete(MessageRef message) throws PlatformException {
    Optional<PlatformException> after = happen("delete", message.workspace(), "");
    synchronized (this) {
      standing.remove(message);
    }
    if (after.isPresent()) {
      throw after.get();
    }
  }

  @Override
  public Optional<MessageRef> find(Destination to, DeliveryId delivery) throws PlatformException {
    happen("find", to.workspace(), "");
    synchronized (this) {
      return arrived.containsKey(delivery) ? Optional.of(ref(to, delivery)) : Optional.empty();
    }
  }

  @Override
  public Profile profile(Identity identity) {
    return new Profile(identity, identity.userId(), null, null, null, false, true);
  }

  @Override
  public void members(WorkspaceId workspace, Consumer<Profile> consumer) {
    // nobody but those whom a test introduces
  }
}
