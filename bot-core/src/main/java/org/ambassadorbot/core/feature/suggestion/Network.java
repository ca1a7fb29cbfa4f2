package org.ambassadorbot.core.feature.suggestion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a suggestion would be shared. */
enum Network {
  LINKEDIN("LinkedIn"),
  X("X"),
  FACEBOOK("Facebook"),
  INSTAGRAM("Instagram"),
  YOUTUBE("YouTube");

  private final String label;

  Network(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Network> ofCode(String code) {
    return Arrays.stream(values()).filter(network -> network.code().equals(code)).findFirst();
  }
}
