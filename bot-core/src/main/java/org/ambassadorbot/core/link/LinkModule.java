package org.ambassadorbot.core.link;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.net.InetAddress;
import java.time.LocalTime;
import java.util.List;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.outbox.ReaderLinks;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Job;

/**
 * Wires the way to other people's pages, which is closed to everybody's own networks; whoever
 * serves tracked links binds {@link PublicAddress}.
 */
public final class LinkModule extends AbstractModule {
  private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 2);

  @Override
  protected void configure() {
    OptionalBinder.newOptionalBinder(binder(), Fetcher.class).setDefault().to(SafeFetcher.class);
    OptionalBinder.newOptionalBinder(binder(), PublicAddress.class);
    OptionalBinder.newOptionalBinder(binder(), ReaderLinks.class).setBinding().to(OwnLinks.class);
    OptionalBinder.newOptionalBinder(binder(), AddressPolicy.class)
        .setDefault()
        .to(PublicAddresses.class);
    OptionalBinder.newOptionalBinder(binder(), NameResolver.class)
        .setDefault()
        .toInstance(host -> List.of(InetAddress.getAllByName(host)));
  }

  @ProvidesIntoSet
  Job fetchPreviews(FetchPreviews previews) {
    return Job.traceless(FetchPreviews.JOB, run -> previews.run());
  }

  @ProvidesIntoSet
  Job forgetVisitors(ClickCounter clicks, Defaults defaults) {
    return Job.exactlyOnce("forget-visitors", run -> clicks.forgetVisitors())
        .standing(Cadence.daily(AFTER_MIDNIGHT, defaults.zone()));
  }
}
