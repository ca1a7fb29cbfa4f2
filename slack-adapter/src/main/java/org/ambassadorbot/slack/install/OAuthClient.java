package org.ambassadorbot.slack.install;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.slack.web.WebCalls;

/** Slack's token endpoint, for one app. */
public final class OAuthClient {
  private static final String METHOD = "oauth.v2.access";

  private final WebCalls calls;
  private final String clientId;
  private final String clientSecret;

  public OAuthClient(WebCalls calls, String clientId, String clientSecret) {
    this.calls = calls;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  String clientId() {
    return clientId;
  }

  String clientSecret() {
    return clientSecret;
  }

  OAuthV2AccessResponse exchange(String code, String redirectUri) throws PlatformException {
    return calls.once(
        METHOD,
        methods ->
            methods.oauthV2Access(
                r ->
                    r.clientId(clientId)
                        .clientSecret(clientSecret)
                        .code(code)
                        .redirectUri(redirectUri)));
  }

  OAuthV2AccessResponse refresh(String refreshToken) throws PlatformException {
    return calls.once(
        METHOD,
        methods ->
            methods.oauthV2Access(
                r ->
                    r.clientId(clientId)
                        .clientSecret(clientSecret)
                        .grantType("refresh_token")
                        .refreshToken(refreshToken)));
  }
}
