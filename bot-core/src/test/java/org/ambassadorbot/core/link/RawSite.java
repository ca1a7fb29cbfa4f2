package org.ambassadorbot.core.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A site on this machine that answers byte for byte what it is told, and notes who calls. */
public final class RawSite implements AutoCloseable {
  private static final String HTML = "Content-Type: text/html; charset=utf-8";

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final List<Socket> callers = new CopyOnWriteArrayList<>();

  /** Writes an answer, head and all. */
  @FunctionalInterface
  public interface Answer {
    void write(OutputStream out) throws IOException;
  }

  /** Listens on an address of this machine; on a port that the system chooses when it is 0. */
  public RawSite(String address, int port) {
    try {
      socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::listen);
  }

  public RawSite() {
    this("127.0.0.1", 0);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** The address of a page here. */
  public String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  public void answers(String path, Answer answer) {
    answers.put(path, answer);
  }

  /** Answers a whole page with these headers, such as {@code Content-Type: text/html}. */
  public void serves(String path, byte[] body, String... headers) {
    answers(path, out -> write(out, body, headers));
  }

  public void serves(String path, String page) {
    serves(path, page.getBytes(StandardCharsets.UTF_8), HTML);
  }

  /** Answers a whole page when it is told to, within half a minute. */
  public void servesOnceTold(String path, String page, CountDownLatch told) {
    answers(
        path,
        out -> {
          if (waits(told)) {
            write(out, page.getBytes(StandardCharsets.UTF_8), HTML);
          }
        });
  }

  private static boolean waits(CountDownLatch told) {
    try {
      return told.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false; // the site closes
    }
  }

  private static void write(OutputStream out, byte[] body, String... headers) throws IOException {
    out.write(head("200 OK", headers));
    out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    out.write(body);
  }

  public void redirects(String path, String location) {
    answers(path, out -> out.write(whole("302 Found", "Location: " + location)));
  }

  /** A head that goes on with more headers. */
  public static byte[] head(String status, String... headers) {
    return ("HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A whole answer without a body. */
  public static byte[] whole(String status, String... headers) {
    String head =
        "HTTP/1.1 "
            + status
            + "\r\n"
            + String.join("\r\n", headers)
            + "\r\nContent-Length: 0\r\n\r\n";
    return head.getBytes(StandardCharsets.UTF_8);
  }

  /** The heads of everything that was asked, in order. */
  public List<String> heads() {
    return List.copyOf(heads);
  }

  /** How many connected, whether they said something or not. */
  public int callers() {
    return callers.size();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        callers.add(caller);
        threads.execute(() -> serve(caller));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
      StringBuilder head = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.append(line).append('\n');
      }
      heads.add(head.toString());
      String[] words = head.toString().split(" ", 3);
      String path = words.length < 2 ? "" : words[1];
      OutputStream out = caller.getOutputStream();
      answers.getOrDefault(path, missing -> missing.write(whole("404 Not Found"))).write(out);
      out.flush();
    } catch (IOException e) {
      return; // the caller had enough
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket caller : callers) {
        caller.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
