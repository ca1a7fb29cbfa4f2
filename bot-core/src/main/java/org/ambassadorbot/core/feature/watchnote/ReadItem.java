package org.ambassadorbot.core.feature.watchnote;

import java.util.Optional;

/** An item as somebody read it: it may have changed since. */
record ReadItem(ItemId item, int revision) {

  static ReadItem of(Item item) {
    return new ReadItem(item.id(), item.state().revision());
  }

  String argument() {
    return item.value() + "-" + revision;
  }

  /** Reads an argument of ours; empty when it is none. */
  static Optional<ReadItem> parse(String argument) {
    String[] parts = argument.split("-", 2);
    try {
      return parts.length == 2
          ? Optional.of(
              new ReadItem(new ItemId(Long.parseLong(parts[0])), Integer.parseInt(parts[1])))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
