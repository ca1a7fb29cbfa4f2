package org.ambassadorbot.core.directory;

import java.time.ZoneId;
import java.util.Set;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.PlatformId;

/**
 * What the operator decided for programmes that do not exist yet.
 *
 * @param workingHours such as {@code Mon-Fri 09:00-18:00}
 * @param administrators e-mail addresses, in lower case, of administrators from the start
 * @param shared the platforms whose credentials stand in the deployment's configuration: all their
 *     workspaces belong to one programme, the others each start one of their own
 */
public record Defaults(
    Language language,
    ZoneId zone,
    String country,
    String workingHours,
    Set<String> administrators,
    Set<PlatformId> shared) {
  public Defaults {
    administrators = Set.copyOf(administrators);
    shared = Set.copyOf(shared);
  }
}
