package org.ambassadorbot.core.ledger;

import com.google.inject.AbstractModule;

/** Wires the ledger. */
public final class LedgerModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Ledger.class).to(LedgerStore.class);
  }
}
