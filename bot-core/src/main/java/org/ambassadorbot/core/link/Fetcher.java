package org.ambassadorbot.core.link;

/**
 * Downloads what strangers' addresses lead to. Waits for the network, so it is never called inside
 * a transaction; may be called again at any time; thread-safe.
 */
public interface Fetcher {

  /** Fetches once; what goes wrong is a {@link Fetching.Refused}, never an exception. */
  Fetching fetch(FetchRequest request);
}
