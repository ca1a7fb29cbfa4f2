package org.ambassadorbot.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogSetupTest {
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

  @Test
  void aJsonLineIsOneObjectWhateverItSays() throws Exception {
    String line = encode("refused \"a\"\nnext é", new IllegalStateException("why\nnot"));

    JsonNode object = new ObjectMapper().readTree(line);

    assertThat(line).endsWith("\n").hasLineCount(1);
    assertThat(object.path("level").asText()).isEqualTo("WARN");
    assertThat(object.path("formattedMessage").asText()).isEqualTo("refused \"a\"\nnext é");
    assertThat(object.path("throwable").path("message").asText()).isEqualTo("why\nnot");
  }

  @Test
  void librariesAreQuietAndWeAreNot() {
    assertThat(LoggerFactory.getLogger("org.eclipse.jetty.server.Server").isInfoEnabled())
        .isFalse();
    assertThat(LoggerFactory.getLogger("org.ambassadorbot.app").isInfoEnabled()).isTrue();
  }

  private String encode(String message, Exception failure) {
    Logger logger = context.getLogger("org.ambassadorbot.app");
    Encoder<ILoggingEvent> encoder = LogSetup.json(context);
    LoggingEvent event = new LoggingEvent("", logger, Level.WARN, message, failure, new Object[0]);
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }
}
