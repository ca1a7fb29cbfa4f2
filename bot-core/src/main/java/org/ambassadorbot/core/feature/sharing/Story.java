package org.ambassadorbot.core.feature.sharing;

import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.photo.PhotoId;
import org.jspecify.annotations.Nullable;

/**
 * What an ambassador tells of their day.
 *
 * @param call the call it answers
 * @param picture the address of a picture elsewhere, or null
 * @param photo the photo they gave, or null
 * @param hasConsent whether they let others see it, and whoever it shows agrees
 * @param content what was made of it for sharing, or null
 */
record Story(
    long id,
    ProgrammeId programme,
    long call,
    PersonId person,
    String words,
    @Nullable String picture,
    @Nullable PhotoId photo,
    boolean hasConsent,
    @Nullable ShareableId content) {

  /** Whether there is nothing in it to be read or seen. */
  boolean isEmpty() {
    return words.isEmpty() && picture == null && photo == null;
  }
}
