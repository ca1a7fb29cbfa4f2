package org.ambassadorbot.core.link;

import java.net.InetSocketAddress;

/**
 * Which machines may be reached on behalf of strangers. Another policy than {@link PublicAddresses}
 * is bound only where the pages to be read stand on this very machine, on purpose.
 */
@FunctionalInterface
public interface AddressPolicy {

  /** Whether a resolved address may be connected to. */
  boolean allows(InetSocketAddress address);
}
