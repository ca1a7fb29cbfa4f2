package org.ambassadorbot.core.directory;

import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;

/** A person the bot has met, and the programme they belong to. */
public record Acquaintance(Person person, Programme programme, boolean isProfileKnown) {}
