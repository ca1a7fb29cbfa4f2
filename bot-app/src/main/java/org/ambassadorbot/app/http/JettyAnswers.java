package org.ambassadorbot.app.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes answers the way Jetty wants them. */
final class JettyAnswers {
  private static final HttpField NO_SNIFFING =
      new PreEncodedHttpField("X-Content-Type-Options", "nosniff");

  private JettyAnswers() {}

  /** Writes an answer in one piece and ends the request. */
  static void write(HttpAnswer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    HttpFields.Mutable headers = response.getHeaders();
    answer
        .contentType()
        .ifPresent(
            type -> {
              headers.put(HttpHeader.CONTENT_TYPE, type);
              headers.put(NO_SNIFFING);
            });
    answer.headers().forEach(headers::put);
    if (mayHaveBody(answer.status())) {
      headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
    }
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }

  private static boolean mayHaveBody(int status) {
    return status != 204 && status != 304;
  }
}
