package org.ambassadorbot.app.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is answered to a request; a value that can be kept and given again. */
public final class HttpAnswer {
  private static final byte[] NOTHING = {};
  private static final int FEW = 8;
  private static final Map<String, String> PAGE_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-store");

  private final int status;
  private final @Nullable String contentType;
  private final Map<String, String> headers;
  private final byte[] body;

  private HttpAnswer(
      int status, @Nullable String contentType, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.contentType = contentType;
    this.headers = headers;
    this.body = body;
  }

  /** An answer without a body. */
  public static HttpAnswer empty(int status) {
    return new HttpAnswer(status, null, Map.of(), NOTHING);
  }

  /** An answer of plain text. */
  public static HttpAnswer text(int status, String text) {
    return of(status, "text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer of JSON text. */
  public static HttpAnswer json(int status, String json) {
    return of(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** A page for a browser, which may load only what this server serves. */
  public static HttpAnswer page(int status, String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return new HttpAnswer(status, "text/html;charset=utf-8", PAGE_HEADERS, body);
  }

  /** Sends the browser elsewhere, this time only. */
  public static HttpAnswer redirect(String address) {
    return redirect(address, Map.of());
  }

  /** The same with more headers, which nobody outside had a word in. */
  public static HttpAnswer redirect(String address, Map<String, String> more) {
    check("Location", address);
    Map<String, String> headers = new LinkedHashMap<>(FEW);
    headers.put("Location", address);
    headers.put("Cache-Control", "no-store");
    headers.putAll(more);
    return new HttpAnswer(302, null, headers, NOTHING);
  }

  /** An answer of bytes, which are not copied. */
  public static HttpAnswer of(int status, String contentType, byte[] body) {
    return new HttpAnswer(status, contentType, Map.of(), body);
  }

  /**
   * The same answer with a header more, or with another value for it.
   *
   * @throws IllegalArgumentException when the value could break out of its line
   */
  public HttpAnswer with(String header, String value) {
    check(header, value);
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpAnswer(status, contentType, more, body);
  }

  private static void check(String header, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7f) {
        throw new IllegalArgumentException("a control character in the header " + header);
      }
    }
  }

  public int status() {
    return status;
  }

  public Optional<String> contentType() {
    return Optional.ofNullable(contentType);
  }

  /** Headers beside the content type and the length. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The body's bytes; shared, not to be changed. */
  public byte[] body() {
    return body;
  }
}
