package org.ambassadorbot.core.directory;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.ProvidesIntoSet;
import jakarta.inject.Singleton;
import org.ambassadorbot.core.platform.Addresses;
import org.ambassadorbot.core.platform.Installations;
import org.ambassadorbot.core.schedule.Job;

/** Wires who is who, and what platforms must remember. */
public final class DirectoryModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(People.class).to(PeopleStore.class);
    bind(Groups.class).to(GroupStore.class);
    bind(FollowedGroups.class).to(FollowedGroupStore.class);
    bind(Audit.class).to(AuditStore.class);
    bind(Installations.class).to(InstallationStore.class);
    bind(AddressStore.class).in(Singleton.class);
    bind(Addresses.class).to(AddressStore.class);
  }

  @ProvidesIntoSet
  Job eraseTraces(Erasure erasure) {
    return Job.repeatable(Erasure.JOB, erasure::sweep);
  }
}
