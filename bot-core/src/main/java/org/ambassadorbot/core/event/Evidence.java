package org.ambassadorbot.core.event;

/** How well a share is known, each degree above the one before. */
public enum Evidence {
  DECLARED,
  LINK_GIVEN,
  CLICK_SEEN,
  CONFIRMED
}
