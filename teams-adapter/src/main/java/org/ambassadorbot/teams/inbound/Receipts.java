package org.ambassadorbot.teams.inbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ambassadorbot.core.inbound.ReceiptKey;
import org.ambassadorbot.teams.card.Json;

/** Names deliveries so that the same one, sent again, gets the same name. */
final class Receipts {

  private Receipts() {}

  /** One key for an activity; message ids are unique in their conversation only. */
  static ReceiptKey of(Activity activity) {
    return key(activity.type(), activity.name(), conversation(activity), identity(activity));
  }

  /** One key for each person that an activity is about. */
  static ReceiptKey of(Activity activity, Member member) {
    return key(activity.type(), conversation(activity), identity(activity), member.id());
  }

  /** One key for each of the things that one person did in one activity. */
  static ReceiptKey of(Activity activity, Member member, String what) {
    return key(activity.type(), conversation(activity), identity(activity), member.id(), what);
  }

  /** The same key for the two activities that tell of one installation, in the same minute. */
  static ReceiptKey ofInstallation(Activity activity) {
    String moment = activity.timestamp().orElseGet(() -> identity(activity));
    String minute = moment.length() > 16 ? moment.substring(0, 16) : moment;
    return key("installation", activity.conversation().base(), minute);
  }

  private static String conversation(Activity activity) {
    return activity.conversation().base();
  }

  private static String identity(Activity activity) {
    return activity.id().orElseGet(() -> Json.write(activity.json()));
  }

  private static ReceiptKey key(String kind, String... parts) {
    try {
      byte[] bytes = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      String start = kind.length() > 40 ? kind.substring(0, 40) : kind;
      return new ReceiptKey(start + ":" + HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
