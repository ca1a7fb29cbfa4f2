package org.ambassadorbot.core.feature.people;

import org.ambassadorbot.core.i18n.Phrase;

/** What the roles whose work is handed over are called. */
enum PeopleRolePhrase implements Phrase {
  RUBRIC_OWNER,
  REFERENT
}
