package org.ambassadorbot.core.feature.sharing;

import java.time.LocalDate;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * An invitation to tell one's day.
 *
 * @param closesOn the last day on which a story is taken
 */
record StoryCall(long id, ProgrammeId programme, String prompt, LocalDate closesOn) {}
