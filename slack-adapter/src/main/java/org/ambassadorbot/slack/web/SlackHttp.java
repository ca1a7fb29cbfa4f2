package org.ambassadorbot.slack.web;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.audit.AuditConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.rate_limits.metrics.MetricsDatastore;
import com.slack.api.scim.SCIMConfig;
import com.slack.api.scim2.SCIM2Config;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * One HTTP client for everything the bot asks of Slack: no proxy from the environment, deadlines,
 * and no call that repeats itself.
 */
public final class SlackHttp implements AutoCloseable {
  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final int MOST_IDLE = 48; // as many as calls may be under way

  private final URI api;
  private final OkHttpClient client;
  private final Slack slack;

  /**
   * A client of one deployment.
   *
   * @param api the address of the Web API, ending in a slash
   * @param name tells this client's threads from another's in the same process
   * @param deadline for a whole call, to the last byte of its answer
   * @param clock by which waits end that Slack asks for
   */
  public SlackHttp(URI api, String name, Duration deadline, Clock clock) {
    this.api = withSlash(api);
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(this.api.toString());
    config.setProxyUrl(null);
    config.setStatsEnabled(false);
    endStatistics(config);
    endStatistics(SlackConfig.DEFAULT);
    endStatistics(
        List.of(
            MethodsConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
            AuditConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
            SCIMConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
            SCIM2Config.DEFAULT_SINGLETON.getMetricsDatastore()));
    config.getMethodsConfig().setExecutorName(name);
    this.client =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .proxy(Proxy.NO_PROXY)
            .connectTimeout(TO_CONNECT)
            .callTimeout(deadline)
            .readTimeout(deadline)
            .writeTimeout(deadline)
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(MOST_IDLE, 1, TimeUnit.MINUTES))
            .addInterceptor(new Patience(clock))
            .addInterceptor(SlackHttp::tellWhetherSent)
            .addNetworkInterceptor(SlackHttp::markSent)
            .build();
    SlackHttpClient wrapped = new SlackHttpClient(client);
    wrapped.setConfig(config);
    this.slack = Slack.getInstance(config, wrapped);
  }

  /**
   * The SDK counts calls to four services, each on a thread of its own, whether asked to or not.
   */
  private static void endStatistics(SlackConfig config) {
    endStatistics(
        List.of(
            config.getMethodsConfig().getMetricsDatastore(),
            config.getAuditConfig().getMetricsDatastore(),
            config.getSCIMConfig().getMetricsDatastore(),
            config.getSCIM2Config().getMetricsDatastore()));
  }

  private static void endStatistics(List<MetricsDatastore> all) {
    for (MetricsDatastore statistics : all) {
      try {
        statistics.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static URI withSlash(URI api) {
    return api.toString().endsWith("/") ? api : URI.create(api + "/");
  }

  public URI api() {
    return api;
  }

  /** Slack's methods; the token goes with each request. */
  public MethodsClient methods() {
    return slack.methods();
  }

  /** The SDK's entry point, for what it does beyond the Web API. */
  public Slack slack() {
    return slack;
  }

  OkHttpClient client() {
    return client;
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  private static Response tellWhetherSent(Interceptor.Chain chain) throws IOException {
    AtomicBoolean isSent = new AtomicBoolean();
    Request request = chain.request().newBuilder().tag(AtomicBoolean.class, isSent).build();
    try {
      return chain.proceed(request);
    } catch (IOException e) {
      throw isSent.get() ? e : new NotSentException(e);
    }
  }

  /** Runs once connected. OkHttp would repeat a call answered 503 with a delay of nothing. */
  private static Response markSent(Interceptor.Chain chain) throws IOException {
    AtomicBoolean isSent = chain.request().tag(AtomicBoolean.class);
    if (isSent != null) {
      isSent.set(true);
    }
    Response response = chain.proceed(chain.request());
    return response.code() == 503
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }
}
