package org.ambassadorbot.core.feature.sharing;

import java.util.Locale;

/** Says in an address where whoever follows it comes from, as the site's own statistics expect. */
final class CampaignParameters {
  private CampaignParameters() {}

  /** The address with its source, medium and campaign; what it says already stays. */
  static String added(String address, String source, String campaign) {
    int hash = address.indexOf('#');
    String page = hash < 0 ? address : address.substring(0, hash);
    String rest = hash < 0 ? "" : address.substring(hash);
    String whole = with(page, "utm_source", source);
    whole = with(whole, "utm_medium", "ambassador");
    return with(whole, "utm_campaign", campaign) + rest;
  }

  private static String with(String page, String name, String value) {
    String lower = page.toLowerCase(Locale.ROOT);
    if (lower.contains("?" + name + "=") || lower.contains("&" + name + "=")) {
      return page;
    }
    boolean hasQuery = page.indexOf('?') >= 0;
    boolean isOpen = page.endsWith("?") || page.endsWith("&");
    return page + (isOpen ? "" : hasQuery ? "&" : "?") + name + "=" + value;
  }
}
