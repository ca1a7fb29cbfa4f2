package org.ambassadorbot.app.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What is answered to a request that Jetty itself refuses: the bare status, nothing of its own. */
final class PlainErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpAnswer answer =
        HttpAnswer.text(response.getStatus(), HttpStatus.getMessage(response.getStatus()) + "\n")
            .with(HttpHeader.CONNECTION.asString(), "close");
    JettyAnswers.write(answer, response, callback);
    return true;
  }
}
