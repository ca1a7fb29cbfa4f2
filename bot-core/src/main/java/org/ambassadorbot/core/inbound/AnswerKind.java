package org.ambassadorbot.core.inbound;

/** A kind of answer that a platform's HTTP response may be able to carry itself. */
public enum AnswerKind {
  SAY,
  SAY_PRIVATELY,
  REPLACE_SOURCE,
  OPEN_FORM,
  FIELD_ERRORS
}
