package org.ambassadorbot.core.feature.suggestion;

/** How far a suggestion has come. */
enum SuggestionState {
  PENDING,
  ACCEPTED,
  REJECTED,
  WITHDRAWN
}
