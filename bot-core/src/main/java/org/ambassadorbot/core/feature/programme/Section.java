package org.ambassadorbot.core.feature.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Parts of the record that are written in one form. */
enum Section {
  MEANING,
  AIMS,
  STAKES;

  List<Part> parts() {
    return switch (this) {
      case MEANING -> List.of(Part.AMBITION, Part.PHILOSOPHY, Part.SPONSOR, Part.CHANNEL);
      case AIMS -> List.of(Part.OBJECTIVES, Part.AMBASSADORS, Part.INDICATORS);
      case STAKES -> List.of(Part.REWARDS, Part.RISKS);
    };
  }

  static Optional<Section> named(String name) {
    return Arrays.stream(values()).filter(section -> section.name().equals(name)).findFirst();
  }
}
