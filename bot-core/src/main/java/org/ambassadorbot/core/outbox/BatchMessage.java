package org.ambassadorbot.core.outbox;

import java.util.stream.Stream;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.place.Destination;
import org.jspecify.annotations.Nullable;

/**
 * One recipient of a batch.
 *
 * @param person null when a conversation of several people is addressed
 * @param key names the recipient inside the batch, such as {@code person:7}
 * @param content what {@link Batches#keep} answered
 */
public record BatchMessage(
    @Nullable PersonId person, String key, Destination to, long content, Due due) {
  Stream<PersonId> people() {
    return Stream.ofNullable(person);
  }
}
