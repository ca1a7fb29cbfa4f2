package org.ambassadorbot.core.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says of one of its users.
 *
 * @param email the address the company's directory vouches for, or null when the platform keeps it
 * @param isWorkspaceAdministrator whether the user administers the workspace itself
 * @param isPerson false for bots, applications, deactivated accounts and people of other companies
 */
public record Profile(
    Identity identity,
    String name,
    @Nullable String email,
    @Nullable Language language,
    @Nullable ZoneId zone,
    boolean isWorkspaceAdministrator,
    boolean isPerson) {}
