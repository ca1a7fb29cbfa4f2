package org.ambassadorbot.core.link;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The query parameters that say how somebody came to a page, and never which page it is. */
final class TrackingParameters {
  private static final List<String> PREFIXES =
      List.of("utm_", "mtm_", "pk_", "piwik_", "at_", "hsa_", "fb_action_", "ga_");

  private static final Set<String> NAMES =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "twclid",
          "ttclid",
          "yclid",
          "li_fat_id",
          "igshid",
          "igsh",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_hsenc",
          "_hsmi",
          "hsctatracking",
          "vero_id",
          "oly_anon_id",
          "oly_enc_id",
          "_openstat",
          "wickedid",
          "xtor",
          "trk",
          "trkinfo",
          "trackingid",
          "lipi",
          "rcm",
          "ref_src",
          "ref_url",
          "_ga",
          "_gl");

  /** Short names mean something else elsewhere, so they count only where they are known. */
  private static final Map<String, Set<String>> NAMES_BY_HOST =
      Map.of(
          "youtube.com", Set.of("si", "feature", "ab_channel"),
          "youtu.be", Set.of("si", "feature"),
          "open.spotify.com", Set.of("si"),
          "twitter.com", Set.of("s", "t"),
          "x.com", Set.of("s", "t"));

  private TrackingParameters() {}

  static boolean contain(String host, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower)
        || PREFIXES.stream().anyMatch(lower::startsWith)
        || NAMES_BY_HOST.getOrDefault(host, Set.of()).contains(lower);
  }
}
