package org.ambassadorbot.slack.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded}, strictly UTF-8 whatever the platform's own. */
final class FormBody {
  private FormBody() {}

  /**
   * The fields; of a field given twice, the first.
   *
   * @throws MalformedRequest when an escape is cut short or the bytes are no UTF-8
   */
  static Map<String, String> decode(byte[] body) throws MalformedRequest {
    Map<String, String> fields = new HashMap<>();
    int from = 0;
    while (from < body.length) {
      int end = indexOf(body, '&', from, body.length);
      int equals = indexOf(body, '=', from, end);
      String name = text(body, from, equals);
      String value = equals < end ? text(body, equals + 1, end) : "";
      if (!name.isEmpty()) {
        fields.putIfAbsent(name, value);
      }
      from = end + 1;
    }
    return fields;
  }

  private static int indexOf(byte[] body, char wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (body[i] == wanted) {
        return i;
      }
    }
    return to;
  }

  private static String text(byte[] body, int from, int to) throws MalformedRequest {
    byte[] bytes = new byte[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      byte b = body[i];
      if (b == '%') {
        bytes[length++] = escaped(body, i, to);
        i += 2;
      } else {
        bytes[length++] = b == '+' ? (byte) ' ' : b;
      }
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedRequest("a form that is not UTF-8", e);
    }
  }

  private static byte escaped(byte[] body, int at, int to) throws MalformedRequest {
    int high = at + 2 < to ? Character.digit(body[at + 1], 16) : -1;
    int low = at + 2 < to ? Character.digit(body[at + 2], 16) : -1;
    if (high < 0 || low < 0) {
      throw new MalformedRequest("a form with a broken escape", null);
    }
    return (byte) (high << 4 | low);
  }
}
