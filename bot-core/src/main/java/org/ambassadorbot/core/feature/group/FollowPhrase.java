package org.ambassadorbot.core.feature.group;

import org.ambassadorbot.core.i18n.Phrase;

/** What the bot says about groups that follow one of the platform's. */
enum FollowPhrase implements Phrase {
  FOLLOW,
  NOW,
  CHANGE,
  UNTIE,
  SHOW,
  FINDING,
  COMPARING,
  FILLING,
  FOLLOWS,
  EMPTIED,
  GONE,
  DENIED,
  NOT_THERE,
  NOT_ALLOWED_THERE,
  RESULT,
  UNTIED,
  CHOICE,
  NONE,
  NONE_FOUND,
  NOT_ALL,
  MORE,
  SEARCH,
  SEARCH_FORM,
  SEARCH_FIELD,
  DROP,
  PREVIEW,
  COMING,
  GOING,
  BY_HAND,
  LEFT_OUT,
  STRANGERS,
  RULE,
  TIE
}
