package org.ambassadorbot.core.outbox;

import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** A delivery before the store numbers it. */
record Draft(
    ProgrammeId programme,
    @Nullable PersonId person,
    @Nullable String key,
    Target target,
    Card card,
    Service service) {}
