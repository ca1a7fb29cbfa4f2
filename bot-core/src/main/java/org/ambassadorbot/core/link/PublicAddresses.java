package org.ambassadorbot.core.link;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;

/** Allows the ordinary ports of machines that everybody may reach, and nothing else. */
public final class PublicAddresses implements AddressPolicy {
  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

  /** What is not for everybody, after the registries of special addresses. */
  private static final List<Range> CLOSED =
      List.of(
          Range.of(0, 0, 0, 0, 8), // this network
          Range.of(10, 0, 0, 0, 8), // private
          Range.of(100, 64, 0, 0, 10), // carriers' own
          Range.of(127, 0, 0, 0, 8), // loopback
          Range.of(168, 63, 129, 16, 32), // a cloud's metadata
          Range.of(169, 254, 0, 0, 16), // link-local, clouds' metadata
          Range.of(172, 16, 0, 0, 12), // private
          Range.of(192, 0, 0, 0, 24), // protocols
          Range.of(192, 0, 2, 0, 24), // documentation
          Range.of(192, 88, 99, 0, 24), // relays from version 6
          Range.of(192, 168, 0, 0, 16), // private
          Range.of(198, 18, 0, 0, 15), // measurements
          Range.of(198, 51, 100, 0, 24), // documentation
          Range.of(203, 0, 113, 0, 24), // documentation
          Range.of(224, 0, 0, 0, 3)); // multicast, reserved, broadcast

  @Override
  public boolean allows(InetSocketAddress address) {
    return PORTS.contains(address.getPort()) && isPublic(address.getAddress());
  }

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return CLOSED.stream().noneMatch(range -> range.holds(number(bytes)));
    }
    return isPublicSix(bytes);
  }

  /** Of version 6, only what is given out worldwide, without tunnels and documentation. */
  private static boolean isPublicSix(byte[] bytes) {
    int first = pair(bytes, 0);
    int second = pair(bytes, 2);
    boolean isGivenOut = (first & 0xe000) == 0x2000;
    boolean isForProtocols = first == 0x2001 && (second & 0xfe00) == 0;
    boolean isDocumentation =
        (first == 0x2001 && second == 0x0db8) || (first == 0x3fff && (second & 0xf000) == 0);
    boolean isTunnel = first == 0x2002;
    return isGivenOut && !isForProtocols && !isDocumentation && !isTunnel;
  }

  private static int pair(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }

  private static int number(byte[] bytes) {
    return pair(bytes, 0) << 16 | pair(bytes, 2);
  }

  /** Addresses of version 4 that begin with the same bits. */
  private record Range(int start, int mask) {
    static Range of(int a, int b, int c, int d, int bits) {
      return new Range(a << 24 | b << 16 | c << 8 | d, bits == 0 ? 0 : -1 << (32 - bits));
    }

    boolean holds(int address) {
      return (address & mask) == start;
    }
  }
}
