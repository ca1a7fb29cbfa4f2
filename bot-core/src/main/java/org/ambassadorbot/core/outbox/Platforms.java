package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.platform.ChatPlatform;

/** The platforms this instance is connected to. */
public final class Platforms {
  private final Map<PlatformId, ChatPlatform> byId;

  @Inject
  public Platforms(Set<ChatPlatform> platforms) {
    byId = platforms.stream().collect(Collectors.toMap(ChatPlatform::id, Function.identity()));
  }

  public Optional<ChatPlatform> find(PlatformId id) {
    return Optional.ofNullable(byId.get(id));
  }
}
