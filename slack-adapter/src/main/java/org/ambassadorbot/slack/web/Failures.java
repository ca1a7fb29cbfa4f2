package org.ambassadorbot.slack.web;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.Set;
import okhttp3.Response;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.jspecify.annotations.Nullable;

/** What Slack's failures mean to the core. */
final class Failures {
  private static final Set<String> UNAUTHORISED =
      Set.of(
          "access_denied",
          "accesslimited",
          "account_inactive",
          "ekm_access_denied",
          "enterprise_is_restricted",
          "invalid_auth",
          "invalid_refresh_token",
          "missing_scope",
          "no_permission",
          "not_allowed_token_type",
          "not_authed",
          "org_login_required",
          "paid_teams_only",
          "permission_denied",
          "plan_upgrade_required",
          "team_access_not_granted",
          "team_added_to_org",
          "team_not_found",
          "token_expired",
          "token_revoked",
          "two_factor_setup_required");
  private static final Set<String> UNREACHABLE =
      Set.of(
          "cannot_dm_bot",
          "channel_is_limited_access",
          "messages_tab_disabled",
          "not_in_channel",
          "restricted_action",
          "restricted_action_non_threadable_channel",
          "restricted_action_read_only_channel",
          "restricted_action_thread_locked",
          "restricted_action_thread_only_channel",
          "user_disabled",
          "user_not_found",
          "user_not_in_channel",
          "user_not_visible",
          "users_not_found");
  private static final Set<String> GONE =
      Set.of(
          "cant_update_message",
          "cannot_reply_to_message",
          "channel_not_found",
          "edit_window_closed",
          "expired_url",
          "file_deleted",
          "file_not_found",
          "invalid_thread_ts",
          "is_archived",
          "message_not_found",
          "no_such_subteam",
          "subteam_not_found",
          "thread_not_found",
          "used_url");
  private static final Set<String> TOO_MANY =
      Set.of("message_limit_exceeded", "rate_limited", "ratelimited");
  private static final Set<String> MAYBE_DONE =
      Set.of("fatal_error", "internal_error", "request_timeout");
  private static final Set<String> UNAVAILABLE = Set.of("service_unavailable", "team_unavailable");

  private Failures() {}

  /** A call that Slack answered with {@code ok: false}. */
  static PlatformException refused(String code, boolean isRepeatable) {
    return new PlatformException(reasonOf(code, isRepeatable), code, null, null);
  }

  private static Reason reasonOf(String code, boolean isRepeatable) {
    if (TOO_MANY.contains(code)) {
      return Reason.RATE_LIMITED;
    }
    if (UNAUTHORISED.contains(code)) {
      return Reason.UNAUTHORISED;
    }
    if (UNREACHABLE.contains(code)) {
      return Reason.RECIPIENT_UNREACHABLE;
    }
    if (GONE.contains(code)) {
      return Reason.GONE;
    }
    if (UNAVAILABLE.contains(code)) {
      return Reason.UNAVAILABLE;
    }
    return MAYBE_DONE.contains(code) ? inDoubt(isRepeatable) : Reason.REJECTED;
  }

  /** A call that Slack answered with an error status. */
  static PlatformException status(Response response, @Nullable String code, boolean isRepeatable) {
    int status = response.code();
    String detail = code == null ? "status " + status : code;
    if (status == 429) {
      return new PlatformException(
          Reason.RATE_LIMITED, detail, Patience.retryAfter(response).orElse(null), null);
    }
    if (status >= 500 || status == 408 || status < 300) {
      return new PlatformException(inDoubt(isRepeatable), "status " + status, null, null);
    }
    return code == null
        ? new PlatformException(statusReason(status), detail, null, null)
        : refused(code, isRepeatable);
  }

  private static Reason statusReason(int status) {
    if (status == 401 || status == 403) {
      return Reason.UNAUTHORISED;
    }
    return status == 404 || status == 410 ? Reason.GONE : Reason.REJECTED;
  }

  static PlatformException of(SlackApiException e, boolean isRepeatable) {
    String code = e.getError() == null ? null : e.getError().getError();
    return status(e.getResponse(), code, isRepeatable);
  }

  static PlatformException of(IOException e, boolean isRepeatable) {
    Reason reason = e instanceof NotSentException ? Reason.UNAVAILABLE : inDoubt(isRepeatable);
    return new PlatformException(reason, e.getClass().getSimpleName(), null, e);
  }

  static PlatformException of(RuntimeException e, boolean isRepeatable) {
    return new PlatformException(inDoubt(isRepeatable), "unreadable answer", null, e);
  }

  /** What may be repeated without harm need not be known to have been done. */
  private static Reason inDoubt(boolean isRepeatable) {
    return isRepeatable ? Reason.UNAVAILABLE : Reason.AMBIGUOUS;
  }
}
