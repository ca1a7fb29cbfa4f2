package org.ambassadorbot.core.link;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** How far tests may go: pages on this machine, and nobody is asked for a name. */
public final class Reaches {
  private Reaches() {}

  public static Reach thisMachine() {
    return new Reach(address -> address.getAddress().isLoopbackAddress(), Reaches::resolve);
  }

  private static List<InetAddress> resolve(String host) throws UnknownHostException {
    if (!host.matches("[0-9.]+|.*:.*")) {
      throw new UnknownHostException(host);
    }
    return List.of(InetAddress.getByName(host)); // a number: nobody is asked
  }
}
