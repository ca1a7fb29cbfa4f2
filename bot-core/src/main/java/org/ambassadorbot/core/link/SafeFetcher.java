package org.ambassadorbot.core.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.ambassadorbot.core.link.Fetching.Reason;
import org.ambassadorbot.core.link.Fetching.Refused;

/**
 * Fetches strangers' addresses without being led into somebody's house: each host is resolved once
 * and called at that very address, which must be one that everybody may reach, and so again at
 * every redirect. Size and time are bounded, unpacked and in total; nothing is remembered of a site
 * but when to come back.
 */
@Singleton
public final class SafeFetcher implements Fetcher {
  private static final String AGENT =
      "AmbassadorBot/1.0 (link previews and feeds of an ambassador programme)";
  private static final int MOST_REDIRECTS = 5;

  private final AddressPolicy policy;
  private final NameResolver resolver;
  private final HostTurns turns;
  private final Patience patience;
  private final OkHttpClient client;

  @Inject
  SafeFetcher(AddressPolicy policy, NameResolver resolver) {
    this(policy, resolver, Patience.USUAL);
  }

  /** How long to wait, and how long to leave a host in peace between two calls. */
  record Patience(Duration connecting, Duration inAll, Duration between, Duration forATurn) {
    static final Patience USUAL =
        new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10));
  }

  SafeFetcher(AddressPolicy policy, NameResolver resolver, Patience patience) {
    this.policy = policy;
    this.resolver = resolver;
    this.turns = new HostTurns(patience.between(), patience.forATurn(), System::nanoTime);
    this.patience = patience;
    this.client =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .connectTimeout(patience.connecting())
            .readTimeout(patience.connecting())
            .build();
  }

  @Override
  public Fetching fetch(FetchRequest request) {
    long deadline = System.nanoTime() + patience.inAll().toNanos();
    Optional<HttpUrl> address = WrittenAddress.read(request.address());
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (address.isEmpty()) {
        return new Refused(Reason.NOT_AN_ADDRESS);
      }
      HttpUrl here = address.get();
      Hop hop = hop(here, request, deadline);
      if (hop.result() != null) {
        return hop.result();
      }
      address = WrittenAddress.follow(here, hop.location());
    }
    return new Refused(Reason.TOO_MANY_REDIRECTS);
  }

  private Hop hop(HttpUrl address, FetchRequest request, long deadline) {
    if (WrittenAddress.isOfAHouse(address)) {
      return Hop.end(Reason.FORBIDDEN_ADDRESS);
    }
    try {
      List<InetAddress> found = resolver.resolve(address.host());
      boolean isAllowed =
          !found.isEmpty()
              && found.stream()
                  .allMatch(one -> policy.allows(new InetSocketAddress(one, address.port())));
      if (!isAllowed) {
        return Hop.end(Reason.FORBIDDEN_ADDRESS);
      }
      return turns.await(address.host())
          ? call(address, found, request, deadline)
          : Hop.end(Reason.BUSY);
    } catch (UnknownHostException e) {
      return Hop.end(Reason.UNKNOWN_HOST);
    } catch (InterruptedIOException e) {
      return Hop.end(Reason.TOO_SLOW);
    } catch (IOException e) {
      return Hop.end(Reason.UNREACHABLE);
    }
  }

  private Hop call(HttpUrl address, List<InetAddress> found, FetchRequest request, long deadline)
      throws IOException {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      return Hop.end(Reason.TOO_SLOW);
    }
    Call call =
        client
            .newBuilder()
            .dns(host -> pinned(address, host, found))
            .callTimeout(Duration.ofNanos(Math.max(left, TimeUnit.MILLISECONDS.toNanos(1))))
            .build()
            .newCall(question(address, request));
    try (Response response = call.execute()) {
      Hop hop = ReadAnswer.read(address, response, request);
      hop.pause().ifPresent(pause -> turns.leaveAlone(address.host(), pause));
      return hop;
    }
  }

  /** The client must not look for any other host, nor find any other address. */
  private static List<InetAddress> pinned(HttpUrl address, String host, List<InetAddress> found)
      throws UnknownHostException {
    if (!host.equals(address.host())) {
      throw new UnknownHostException("asked for another host");
    }
    return found;
  }

  private static Request question(HttpUrl address, FetchRequest request) {
    Request.Builder question =
        new Request.Builder()
            .url(address)
            .header("User-Agent", AGENT)
            .header("Accept", String.join(", ", request.mediaTypes()) + ", */*;q=0.1")
            .header("Accept-Language", "fr, en;q=0.8")
            .header("Connection", "close");
    if (request.etag() != null) {
      question.header("If-None-Match", request.etag());
    }
    if (request.lastModified() != null) {
      question.header("If-Modified-Since", request.lastModified());
    }
    return question.build();
  }
}
