package org.ambassadorbot.slack.socket;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ambassadorbot.slack.inbound.MalformedRequest;
import org.ambassadorbot.slack.inbound.SlackInbound;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to Slack, used once: hands on what comes, says when it is over or will be, and
 * ends by itself when nothing answers any more.
 */
final class SlackSocket extends WebSocketClient {
  private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
  private static final Duration TO_CONNECT = Duration.ofSeconds(3);

  private final Ear ear;
  private final AtomicBoolean isEnding = new AtomicBoolean();

  /**
   * Prepares a connection.
   *
   * @param between how often the other side is asked whether it is there, in whole seconds: after
   *     three times as long without an answer the connection is over
   */
  SlackSocket(URI address, Duration between, Ear ear) {
    super(address, new Draft_6455(), Map.of(), Math.toIntExact(TO_CONNECT.toMillis()));
    this.ear = ear;
    setConnectionLostTimeout(Math.toIntExact(between.toSeconds()));
    setTcpNoDelay(true);
  }

  /** Who hears what comes; called on the connection's own thread, so neither may block. */
  interface Ear {
    void heard(SlackSocket socket, JsonNode envelope);

    /** The connection is over, or Slack said that it will be soon. */
    void ending(SlackSocket socket);
  }

  /** Opens it; returns whether it stands, after some seconds at most. */
  boolean stands(Duration within) throws InterruptedException {
    return connectBlocking(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether another one should take its place. */
  boolean isEnding() {
    return isEnding.get() || !isOpen();
  }

  /** Sends, unless the connection is over; returns whether it was not. */
  boolean tell(String message) {
    try {
      send(message);
      return true;
    } catch (WebsocketNotConnectedException e) {
      return false;
    }
  }

  @Override
  public void onMessage(String message) {
    try {
      JsonNode envelope = SlackInbound.json(message);
      if (envelope.path("type").asText("").equals("disconnect")) {
        LOG.info("Slack ends a connection: {}", envelope.path("reason").asText(""));
        isEnding.set(true);
        ear.ending(this);
        return;
      }
      ear.heard(this, envelope);
    } catch (MalformedRequest e) {
      LOG.warn("a message of {} characters was not understood", message.length());
    }
  }

  @Override
  public void onOpen(ServerHandshake handshake) {
    // whoever opened it waits for this
  }

  @Override
  public void onClose(int code, @Nullable String reason, boolean isRemote) {
    ear.ending(this);
  }

  @Override
  public void onError(Exception failure) {
    LOG.info("a connection to Slack: {}", failure.toString());
  }
}
