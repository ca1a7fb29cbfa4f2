package org.ambassadorbot.core.store;

/** The store could not do its work; nothing was changed. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
