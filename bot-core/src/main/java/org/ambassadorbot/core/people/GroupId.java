package org.ambassadorbot.core.people;

/** A group of people of one programme. */
public record GroupId(long value) {}
