package org.ambassadorbot.core.inbound;

/** A kind of answer that a platform's HTTP response may be able to carry itself. */
public enum AnswerKind {
  SAY,
  SAY_PRIVATELY,
  /**
   * At once, and before whoever pressed alone: a platform may show the old message again when it is
   * opened anew, so the message itself is changed as well.
   */
  REPLACE_SOURCE,
  OPEN_FORM,
  FIELD_ERRORS
}
