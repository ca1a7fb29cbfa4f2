package org.ambassadorbot.core.feature.onboarding;

/** Whom a row of steps is for. */
enum Path {
  /** Somebody new in the company, who may never have heard of the programme. */
  NEWCOMER,
  /** Somebody who has just accepted the charter. */
  AMBASSADOR
}
