package org.ambassadorbot.slack.render;

import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The choices of a menu: one list while it is short enough for Slack, else several under headings
 * that say where each begins and ends. Whoever opens the menu can type to filter either.
 *
 * @param single null when there are several
 * @param groups null when there is one
 */
record OptionLists(@Nullable List<OptionObject> single, @Nullable List<OptionGroupObject> groups) {
  private static final int IN_A_GROUP = 50;
  private static final int LONGEST_END = (SlackLimits.OPTION_TEXT - 3) / 2;

  static OptionLists of(List<OptionObject> options) {
    if (options.size() <= SlackLimits.OPTIONS) {
      return new OptionLists(options, null);
    }
    List<OptionGroupObject> groups = new ArrayList<>();
    int most = Math.min(options.size(), IN_A_GROUP * SlackLimits.OPTION_GROUPS);
    for (int from = 0; from < most; from += IN_A_GROUP) {
      groups.add(group(options.subList(from, Math.min(most, from + IN_A_GROUP))));
    }
    return new OptionLists(null, groups);
  }

  private static OptionGroupObject group(List<OptionObject> options) {
    String heading = end(options.get(0)) + " – " + end(options.get(options.size() - 1));
    return OptionGroupObject.builder()
        .label(Texts.plain(heading, SlackLimits.OPTION_TEXT))
        .options(options)
        .build();
  }

  private static String end(OptionObject option) {
    return Shortening.of(option.getText().getText(), LONGEST_END);
  }

  /** Every choice that is shown. */
  List<OptionObject> all() {
    if (groups == null) {
      return single == null ? List.of() : single;
    }
    return groups.stream().flatMap(group -> group.getOptions().stream()).toList();
  }
}
