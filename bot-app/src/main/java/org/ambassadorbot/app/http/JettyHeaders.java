package org.ambassadorbot.app.http;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/** The headers of a request as Jetty keeps them. */
record JettyHeaders(HttpFields fields) implements HttpHeaders {
  @Override
  public Optional<String> first(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  @Override
  public void forEach(BiConsumer<String, String> consumer) {
    for (HttpField field : fields) {
      String value = field.getValue();
      consumer.accept(field.getName(), value == null ? "" : value);
    }
  }
}
