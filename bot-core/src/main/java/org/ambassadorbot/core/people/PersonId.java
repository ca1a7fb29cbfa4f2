package org.ambassadorbot.core.people;

/** A person of one programme. */
public record PersonId(long value) {}
