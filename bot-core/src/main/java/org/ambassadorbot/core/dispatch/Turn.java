package org.ambassadorbot.core.dispatch;

import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;

/** One person's turn to speak: who they are, in which programme, and in which words to answer. */
public record Turn(Person person, Programme programme, Texts texts, Origin origin) {}
