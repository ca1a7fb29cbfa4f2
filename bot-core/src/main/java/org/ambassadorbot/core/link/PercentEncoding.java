package org.ambassadorbot.core.link;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One spelling for every part of an address that can be spelled with or without {@code %}. */
final class PercentEncoding {
  private static final String UNRESERVED_SIGNS = "-._~";
  private static final String KEPT_SIGNS = "!$&'()*+,;=:@/?";

  private PercentEncoding() {}

  /** Decodes what needs no encoding, encodes what does, and writes the rest in capitals. */
  static String normalise(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int character = text.codePointAt(i);
      int octet = character == '%' ? octetAt(text, i + 1) : -1;
      if (octet >= 0) {
        appendOctet(normal, octet);
        i += 3;
      } else {
        appendCharacter(normal, character);
        i += Character.charCount(character);
      }
    }
    return normal.toString();
  }

  private static int octetAt(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 || text.charAt(at) > 'f' || text.charAt(at + 1) > 'f'
        ? -1
        : high * 16 + low;
  }

  private static void appendOctet(StringBuilder normal, int octet) {
    if (isUnreserved(octet)) {
      normal.append((char) octet);
      return;
    }
    appendEncoded(normal, octet);
  }

  private static void appendCharacter(StringBuilder normal, int character) {
    if (isUnreserved(character) || KEPT_SIGNS.indexOf(character) >= 0) {
      normal.append((char) character);
      return;
    }
    for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
      appendEncoded(normal, octet & 0xff);
    }
  }

  private static void appendEncoded(StringBuilder normal, int octet) {
    normal.append('%').append(String.format(Locale.ROOT, "%02X", octet));
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c < 0x80 && UNRESERVED_SIGNS.indexOf(c) >= 0);
  }
}
