package org.ambassadorbot.playground;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;

/** Makes the HTTP servers of what is make-believe: on this machine alone, on any free port. */
public final class LoopbackServer {
  private static final String AT_ONCE = "sun.net.httpserver.nodelay";

  private LoopbackServer() {}

  /** Starts to serve the addresses that begin with a path, on threads that the caller ends. */
  public static HttpServer start(String path, HttpHandler handler, Executor threads) {
    System.setProperty(AT_ONCE, "true"); // else a body waits 40 ms until its head is acknowledged
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
      server.setExecutor(threads);
      server.createContext(path, handler);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
