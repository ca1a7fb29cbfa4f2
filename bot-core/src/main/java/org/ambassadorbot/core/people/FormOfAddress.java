package org.ambassadorbot.core.people;

/** How a programme speaks to its people in languages that make the difference. */
public enum FormOfAddress {
  /** « tu » in French. */
  FAMILIAR,
  /** « vous » in French. */
  FORMAL
}
