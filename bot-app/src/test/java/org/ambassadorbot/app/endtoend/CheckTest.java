package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code check}, as an operator would run it before the first start. */
class CheckTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private final LiveCompany company = new LiveCompany(Clock.systemUTC());
  private Map<String, String> environment = Map.of();

  @TempDir private Path folder;

  @BeforeEach
  void configure() {
    environment = company.environment("jdbc:sqlite:" + folder.resolve("store.db"));
    company.connectTo(1);
  }

  @AfterEach
  void close() {
    company.close();
  }

  private ProgramProcess start(String... arguments) {
    return ProgramProcess.start(folder, environment, arguments);
  }

  @Test
  void aCheckSaysWhatWouldWorkAndWhatWouldNot() {
    try (ProgramProcess good = start("check")) {
      assertThat(good.waitForEnd()).as(good.output()).isZero();
      assertThat(good.output()).contains("ok\tconfiguration", "ok\tslack", "ok\tteams");
    }
    environment.put("SLACK_BOT_TOKEN", "xoxb-somebody-else");
    environment.put("TEAMS_APP_PASSWORD", "another password");
    try (ProgramProcess wrong = start("check")) {
      assertThat(wrong.waitForEnd()).isEqualTo(1);
      assertThat(wrong.output())
          .contains("error\tslack", "error\tteams", "the credentials are refused")
          .doesNotContain("xoxb-somebody-else", "another password");
    }
    environment.putAll(
        Map.of("SLACK_CLIENT_ID", "1.2", "SLACK_CLIENT_SECRET", "other", "DATA_KEY", KEY));
    try (ProgramProcess both = start("check")) {
      assertThat(both.waitForEnd()).isEqualTo(1);
      assertThat(both.output()).contains("warning\tSLACK_BOT_TOKEN: is not used");
    }
    environment.put("PORT", "http");
    try (ProgramProcess unread = start("check")) {
      assertThat(unread.waitForEnd()).isEqualTo(1);
      assertThat(unread.output()).contains("error\tPORT");
    }
  }

  @Test
  void aProxyOfTheEnvironmentIsNotUsed() {
    for (String variable : List.of("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")) {
      environment.put(variable, "http://127.0.0.1:1");
    }
    try (ProgramProcess check = start("check")) {
      assertThat(check.waitForEnd()).as(check.output()).isZero();
      assertThat(check.output()).contains("ok\tslack", "ok\tteams");
    }
  }

  @Test
  void aCheckTriesTheTokenOfSocketMode() {
    company.slack().connectBySocket("xapp-test", LiveCompany.SLACK_TOKEN);
    environment.put("SLACK_APP_TOKEN", "xapp-test");
    try (ProgramProcess good = start("check")) {
      assertThat(good.waitForEnd()).as(good.output()).isZero();
      assertThat(good.output()).contains("ok\tslack socket mode");
    }
    environment.put("SLACK_APP_TOKEN", "xapp-of-nobody");
    try (ProgramProcess wrong = start("check")) {
      assertThat(wrong.waitForEnd()).isEqualTo(1);
      assertThat(wrong.output()).contains("error\tslack socket mode").doesNotContain("of-nobody");
    }
  }
}
