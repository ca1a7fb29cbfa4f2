package org.ambassadorbot.app.http;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Where requests enter: finds their route, and knows all those under way. Waits for nothing, so
 * that what is answered from memory costs no change of threads.
 */
final class Gate extends Handler.Abstract {
  private final RouteTable routes;
  private final ServerLimits limits;
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();

  Gate(RouteTable routes, ServerLimits limits) {
    super(InvocationType.NON_BLOCKING);
    this.routes = routes;
    this.limits = limits;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    List<Route> here = routes.at(Request.getPathInContext(request));
    if (here.isEmpty()) {
      JettyAnswers.write(
          HttpAnswer.text(HttpStatus.NOT_FOUND_404, "Not found\n"), response, callback);
      return true;
    }
    for (Route route : here) {
      if (route.methods().contains(request.getMethod())) {
        enter(route, new Exchange.JettyCall(request, response, callback));
        return true;
      }
    }
    HttpAnswer refusal =
        HttpAnswer.text(HttpStatus.METHOD_NOT_ALLOWED_405, "Method not allowed\n")
            .with(HttpHeader.ALLOW.asString(), RouteTable.methodsOf(here));
    JettyAnswers.write(refusal, response, callback);
    return true;
  }

  /** Ends the requests that have taken too long. */
  void expire(long now) {
    underWay.forEach(exchange -> exchange.expire(now));
  }

  private void enter(Route route, Exchange.JettyCall call) {
    Exchange exchange = new Exchange(route, limits, call);
    underWay.add(exchange);
    Request.addCompletionListener(call.request(), failure -> underWay.remove(exchange));
    exchange.run();
  }
}
