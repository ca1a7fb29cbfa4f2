package org.ambassadorbot.core.link;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The host of an address, in the one spelling that the network uses. */
final class HostName {
  private static final IDNA IDNA_RULES =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ);
  private static final Pattern LETTERS = Pattern.compile("[a-z0-9._-]{1,253}");
  private static final Pattern SIX = Pattern.compile("\\[[0-9a-fA-F:.]{2,45}\\]");
  private static final int LONGEST = 253;

  private HostName() {}

  /** The host in lower case and plain letters (IDN), without a final dot; empty when impossible. */
  static Optional<String> normalise(String host) {
    if (SIX.matcher(host).matches()) {
      return Optional.of(host.toLowerCase(Locale.ROOT));
    }
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (bare.isEmpty() || bare.endsWith(".") || bare.length() > LONGEST) {
      return Optional.empty();
    }
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    IDNA_RULES.nameToASCII(bare, ascii, info);
    boolean isUsable = !info.hasErrors() && LETTERS.matcher(ascii).matches();
    return isUsable ? Optional.of(ascii.toString()) : Optional.empty();
  }
}
