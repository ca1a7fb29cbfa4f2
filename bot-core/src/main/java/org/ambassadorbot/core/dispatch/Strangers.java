package org.ambassadorbot.core.dispatch;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ambassadorbot.core.outbox.Platforms;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.PlatformException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People whom the bot never met, as the platform of whoever names them knows them. */
public final class Strangers {
  private static final Logger log = LoggerFactory.getLogger(Strangers.class);
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final int LONGEST = 200;

  private final Platforms platforms;

  @Inject
  Strangers(Platforms platforms) {
    this.platforms = platforms;
  }

  /**
   * Somebody to look for.
   *
   * @param programme where they are wanted
   * @param asker who named them
   * @param words as they were named, without a leading {@code @}
   */
  public record Search(ProgrammeId programme, PersonId asker, WorkspaceId workspace, String words) {

    /** What somebody who does something now is looking for. */
    public static Search of(Turn turn, String words) {
      return new Search(
          turn.programme().id(),
          turn.person().id(),
          turn.origin().sender().workspace(),
          words.strip().replaceFirst("^@\\s*", ""));
    }

    /** Reads what {@link #toString} writes. */
    public static Search parse(String text) {
      String[] parts = text.split(" ", 5);
      return new Search(
          new ProgrammeId(Long.parseLong(parts[0])),
          new PersonId(Long.parseLong(parts[1])),
          new WorkspaceId(new PlatformId(parts[2]), parts[3]),
          parts[4]);
    }

    /** Whether it is a platform's identifier, or an address, and nobody's name. */
    public boolean isNoName() {
      return isAddress() || isIdentifier();
    }

    /** Whether nobody would recognise anybody by these words. */
    public boolean isIdentifier() {
      return !isAddress() && words.indexOf(' ') < 0 && words.chars().anyMatch(Character::isDigit);
    }

    private boolean isAddress() {
      return ADDRESS.matcher(words).matches();
    }

    /** What names the search in a plan made at a moment. */
    public String key(Instant now) {
      return "%d:%d:%x".formatted(asker.value(), now.toEpochMilli(), words.hashCode());
    }

    @Override
    public String toString() {
      return String.join(
          " ",
          String.valueOf(programme.value()),
          String.valueOf(asker.value()),
          workspace.platform().value(),
          workspace.externalId(),
          words);
    }
  }

  /** Whether the platform may find somebody by such words; asks nobody. */
  public boolean canFind(Search search) {
    return search.words().length() <= LONGEST
        && platforms
            .find(search.workspace().platform())
            .filter(platform -> platform.canLookUp(search.words()))
            .isPresent();
  }

  /**
   * Asks the platform; blocks, not in a transaction. Repeatable.
   *
   * @return empty when it knows nobody of that name, or says nothing of them
   * @throws IllegalStateException when it cannot be asked now
   */
  public Optional<Profile> find(Search search) {
    Optional<ChatPlatform> platform = platforms.find(search.workspace().platform());
    try {
      return platform.isEmpty()
          ? Optional.empty()
          : platform.get().lookUp(search.workspace(), search.words()).filter(Profile::isPerson);
    } catch (PlatformException e) {
      if (e.reason().isRepeatable() || e.reason() == PlatformException.Reason.AMBIGUOUS) {
        throw new IllegalStateException("the platform could not say who that is", e);
      }
      log.info("somebody could not be looked up: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
