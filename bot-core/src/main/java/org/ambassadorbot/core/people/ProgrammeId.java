package org.ambassadorbot.core.people;

/** An ambassador programme. */
public record ProgrammeId(long value) {}
