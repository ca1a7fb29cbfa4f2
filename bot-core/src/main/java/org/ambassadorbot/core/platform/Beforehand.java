package org.ambassadorbot.core.platform;

import java.util.function.Supplier;
import org.ambassadorbot.core.platform.PlatformException.Reason;

/**
 * What an adapter does before a call leaves. When it fails, nothing was sent for certain, so the
 * failure says so: else the message would be in doubt.
 */
public final class Beforehand {
  private Beforehand() {}

  /** Draws what is to be sent. A defect in that would come again: it is a refusal. */
  public static <T> T draw(Supplier<T> drawing) throws PlatformException {
    try {
      return drawing.get();
    } catch (RuntimeException e) {
      throw failure(Reason.REJECTED, "not drawn", e);
    }
  }

  /** Looks up what the store keeps. It may be there in a moment: it is tried again. */
  public static <T> T lookUp(LookUp<T> looking) throws PlatformException {
    try {
      return looking.get();
    } catch (RuntimeException e) {
      throw failure(Reason.UNAVAILABLE, "not looked up", e);
    }
  }

  /** Something that is looked up, and may be refused. */
  @FunctionalInterface
  public interface LookUp<T> {
    T get() throws PlatformException;
  }

  private static PlatformException failure(Reason reason, String detail, RuntimeException cause) {
    String defect = detail + ", " + cause.getClass().getSimpleName();
    return new PlatformException(reason, defect, null, cause);
  }
}
