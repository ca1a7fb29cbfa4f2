package org.ambassadorbot.slack.render;

import java.time.Duration;

/** Slack's documented limits; lengths in characters. */
public final class SlackLimits {
  public static final int BLOCKS_IN_MESSAGE = 50;
  public static final int BLOCKS_IN_VIEW = 100;

  /** All the text of one message's blocks; Slack refuses from about 13,200 on. */
  public static final int MESSAGE_TEXT = 13_200;

  public static final int NOTIFICATION_TEXT = 4_000;
  public static final int SECTION_TEXT = 3_000;
  public static final int SECTION_FIELDS = 10;
  public static final int FIELD_TEXT = 2_000;
  public static final int HEADER_TEXT = 150;
  public static final int CONTEXT_ELEMENTS = 10;
  public static final int ACTIONS_ELEMENTS = 25;
  public static final int BUTTON_TEXT = 75;
  public static final int BUTTON_VALUE = 2_000;
  public static final int URL = 3_000;
  public static final int ALTERNATIVE_TEXT = 2_000;
  public static final int IDENTIFIER = 255;
  public static final int VIEW_TITLE = 24;
  public static final int PRIVATE_METADATA = 3_000;
  public static final int INPUT_LABEL = 2_000;
  public static final int INPUT_HINT = 2_000;
  public static final int INPUT_TEXT = 3_000;
  public static final int PLACEHOLDER = 150;
  public static final int OPTIONS = 100;
  public static final int OPTION_GROUPS = 100;
  public static final int OPTION_TEXT = 75;
  public static final int OPTION_VALUE = 150;

  public static final int RESPONSE_URL_USES = 5;
  public static final Duration RESPONSE_URL_LIFE = Duration.ofMinutes(30);
  public static final Duration TRIGGER_LIFE = Duration.ofSeconds(3);
  public static final Duration BETWEEN_POSTS_IN_CHANNEL = Duration.ofSeconds(1);

  /** Of fifty: the others are for what people wait for, whose messages change when they press. */
  public static final int CHANGES_IN_A_MINUTE = 40;

  /** Of a hundred: the others are for people who open their page. */
  public static final int DRAWINGS_IN_A_MINUTE = 80;

  private SlackLimits() {}
}
