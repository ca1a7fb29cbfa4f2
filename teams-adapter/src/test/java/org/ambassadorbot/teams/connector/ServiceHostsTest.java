package org.ambassadorbot.teams.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHostsTest {
  private static final ServiceHosts HOSTS =
      new ServiceHosts(Set.of("smba.trafficmanager.net", "127.0.0.1", "::1"), false);

  @ParameterizedTest
  @CsvSource({
    "https://smba.trafficmanager.net/fr/, true",
    "https://SMBA.trafficmanager.net:8443/fr/, true",
    "http://127.0.0.1:4321/, true",
    "http://[::1]:4321/, true",
    "http://smba.trafficmanager.net/fr/, false",
    "http://localhost:4321/, false",
    "https://evil.example/, false",
    "https://smba.trafficmanager.net.evil.example/, false",
    "https://smba.trafficmanager.net@evil.example/, false",
    "https://x@smba.trafficmanager.net/, false",
    "https://evil.example/smba.trafficmanager.net, false",
    "https://evil.example?smba.trafficmanager.net, false",
    "ftp://smba.trafficmanager.net/, false",
    "smba.trafficmanager.net, false",
    "'https://smba .trafficmanager.net/', false",
    "'', false"
  })
  void onlyTheNamedHostsAreCalled(String serviceUrl, boolean isAllowed) {
    assertThat(HOSTS.allow(serviceUrl)).isEqualTo(isAllowed);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:56150/_connector, true",
    "http://[::1]:56150/, true",
    "http://192.168.1.4/, false"
  })
  void aLocalClientIsAnsweredOnLoopbackOnly(String serviceUrl, boolean isAllowed) {
    assertThat(new ServiceHosts(Set.of(), true).allow(serviceUrl)).isEqualTo(isAllowed);
  }

  @ParameterizedTest
  @CsvSource({
    "https://contoso-my.sharepoint.com/download.aspx?tempauth=x, true",
    "http://127.0.0.1:4321/a.png, true",
    "http://contoso-my.sharepoint.com/a.png, false",
    "https://contoso-my.sharepoint.com:8443/a.png, false",
    "https://sharepoint.com.evil.example/a.png, false",
    "https://evilsharepoint.com/a.png, false",
    "https://x@contoso.sharepoint.com/a.png, false",
    "https://169.254.169.254/latest, false",
    "http://localhost:4321/a.png, false",
    "https://smba.trafficmanager.net/a.png, false",
    "nothing, false"
  })
  void filesComeFromWherePeopleKeepThemAlone(String url, boolean isAllowed) {
    assertThat(HOSTS.allowFile(url)).isEqualTo(isAllowed);
  }
}
