package org.ambassadorbot.core.feature.recruiting;

import java.time.Instant;
import org.ambassadorbot.core.people.PersonId;

/** A person's stay in the programme, under the version of the charter they accepted. */
record Membership(PersonId person, int charterVersion, Instant joinedAt) {}
