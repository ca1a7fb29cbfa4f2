package org.ambassadorbot.core.feature.sharing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ambassadorbot.core.message.Wording;

/** Opens a network's own composer with a text ready; nothing is posted for anybody. */
final class Composer {
  private static final int LONGEST_ADDRESS = 2_900;
  private static final int SHORTEST_TEXT = 40;

  private Composer() {}

  /** The address of the composer; a text too long for it is cut at a word. */
  static String address(ShareNetwork network, String title, String text, String link) {
    String said = text;
    String address = filled(network, title, said, link);
    while (address.length() > LONGEST_ADDRESS && said.length() > SHORTEST_TEXT) {
      said = Wording.shorten(said, said.codePointCount(0, said.length()) * 3 / 4);
      address = filled(network, title, said, link);
    }
    return address;
  }

  private static String filled(ShareNetwork network, String title, String text, String link) {
    String both = (text + "\n\n" + link).strip();
    return network
        .composer()
        .replace("{both}", encoded(both))
        .replace("{text}", encoded(text))
        .replace("{link}", encoded(link))
        .replace("{title}", encoded(title));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
