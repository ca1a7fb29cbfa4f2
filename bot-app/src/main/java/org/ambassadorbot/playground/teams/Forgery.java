package org.ambassadorbot.playground.teams;

/** What can be wrong with the token of a request to the bot. */
public enum Forgery {
  /** Nothing: the token is the channel's. */
  NONE,
  MISSING,
  GARBAGE,
  WRONG_ISSUER,
  WRONG_AUDIENCE,
  WRONG_KEY,
  UNKNOWN_KEY,
  /** Signed by a key of the channel's list that names no channel. */
  UNENDORSED_KEY,
  /** Signed by a key of the channel's list that vouches for another channel. */
  OTHER_CHANNEL_KEY,
  /** The algorithm {@code none}, without signature. */
  UNSIGNED,
  /** HS256, with the public key for its secret. */
  SYMMETRIC,
  EXPIRED,
  NOT_YET_VALID,
  WITHOUT_EXPIRY,
  /** Made for another app of the same cloud, calling as a skill. */
  SKILL_OF_ANOTHER_APP,
  OTHER_SERVICE_URL,
  WITHOUT_SERVICE_URL
}
