package org.ambassadorbot.app.live;

import java.util.Optional;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.DataKey;
import org.ambassadorbot.core.store.SecretBox;

/** What a configuration encrypts secrets with. */
public final class Keys {
  private Keys() {}

  /** The box of the configured key; empty without one. */
  public static Optional<SecretBox> of(Configuration configuration) {
    return Optional.ofNullable(configuration.store().key()).map(DataKey::bytes).map(SecretBox::new);
  }
}
