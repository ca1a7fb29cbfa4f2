package org.ambassadorbot.core.dispatch;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ambassadorbot.core.outbox.Platforms;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.PlatformException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a platform who somebody is, no longer than they can wait for their first answer. */
final class ProfileQuestions {
  private static final Logger log = LoggerFactory.getLogger(ProfileQuestions.class);
  private static final int MOST_AT_ONCE = 24;

  private final Platforms platforms;
  private final ProfilePatience patience;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0, MOST_AT_ONCE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), ProfileQuestions::thread);

  @Inject
  ProfileQuestions(Platforms platforms, ProfilePatience patience) {
    this.platforms = platforms;
    this.patience = patience;
  }

  private static Thread thread(Runnable question) {
    Thread thread = new Thread(question, "profile");
    thread.setDaemon(true);
    return thread;
  }

  /** Empty when the platform does not say, or not in time. */
  Optional<Profile> ask(Identity identity) {
    Optional<ChatPlatform> platform = platforms.find(identity.workspace().platform());
    return platform.flatMap(asked -> ask(asked, identity));
  }

  private Optional<Profile> ask(ChatPlatform platform, Identity identity) {
    try {
      Future<Profile> answer = threads.submit(() -> platform.profile(identity));
      return Optional.of(answer.get(patience.most().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | RejectedExecutionException e) {
      log.info("a newcomer's profile did not come in time");
    } catch (ExecutionException e) {
      log.info("a newcomer's profile could not be had: {}", why(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private static String why(ExecutionException failure) {
    return failure.getCause() instanceof PlatformException refusal
        ? String.valueOf(refusal.getMessage())
        : String.valueOf(failure.getCause());
  }
}
