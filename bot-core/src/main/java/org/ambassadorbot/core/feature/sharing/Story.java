package org.ambassadorbot.core.feature.sharing;

import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What an ambassador tells of their day.
 *
 * @param picture the address of a picture, or null
 * @param hasConsent whether they let others see it, and whoever it shows agrees
 * @param content what was made of it for sharing, or null
 */
record Story(
    long id,
    ProgrammeId programme,
    PersonId person,
    String words,
    @Nullable String picture,
    boolean hasConsent,
    @Nullable ShareableId content) {}
