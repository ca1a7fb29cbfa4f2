package org.ambassadorbot.app.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that has arrived in full. */
public final class HttpRequest {
  private final String method;
  private final String path;
  private final @Nullable String query;
  private final HttpHeaders headers;
  private final byte[] body;
  private final String peer;

  /**
   * A request.
   *
   * @param path decoded, without the query
   * @param query as it was sent, without its question mark
   * @param body as it was sent, not copied
   */
  public HttpRequest(
      String method, String path, @Nullable String query, HttpHeaders headers, byte[] body) {
    this(method, path, query, headers, body, "");
  }

  private HttpRequest(
      String method,
      String path,
      @Nullable String query,
      HttpHeaders headers,
      byte[] body,
      String peer) {
    this.peer = peer;
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.body = body;
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  /** What follows the question mark, as it was sent. */
  public Optional<String> query() {
    return Optional.ofNullable(query);
  }

  public HttpHeaders headers() {
    return headers;
  }

  /** The same request, as it came from a network address. */
  public HttpRequest from(String address) {
    return new HttpRequest(method, path, query, headers, body, address);
  }

  /** The network address of whoever sent it, perhaps a proxy; empty when it is not known. */
  public String peer() {
    return peer;
  }

  /** The body's bytes; shared, not to be changed. */
  public byte[] body() {
    return body;
  }

  /** The last part of the path, such as {@code abc} in {@code /r/abc}. */
  public String lastSegment() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The first value of a name in the query; empty also when it is not properly encoded. */
  public Optional<String> parameter(String name) {
    if (query == null) {
      return Optional.empty();
    }
    return Arrays.stream(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> decode(pair[0]).filter(name::equals).isPresent())
        .findFirst()
        .flatMap(pair -> pair.length == 2 ? decode(pair[1]) : Optional.of(""));
  }

  private static Optional<String> decode(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
