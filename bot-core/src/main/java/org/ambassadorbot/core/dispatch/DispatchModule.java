package org.ambassadorbot.core.dispatch;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.Set;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Job;

/** Wires the path of an interaction. */
public final class DispatchModule extends AbstractModule {
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Feature.class);
    OptionalBinder.newOptionalBinder(binder(), ProfilePatience.class)
        .setDefault()
        .toInstance(ProfilePatience.STANDARD);
    bind(Bot.class).to(DurableBot.class);
    bind(Events.class).to(FeatureEvents.class);
    bind(Phrasebook.class).in(Singleton.class);
    bind(Introductions.class).in(Singleton.class);
  }

  @Provides
  @Singleton
  Catalogue catalogue(Set<Feature> features, KeptFormStore keptForms) {
    Catalogue catalogue = new Catalogue();
    catalogue.event(PersonErased.class, keptForms::forget);
    catalogue.event(PeopleJoined.class, keptForms::move);
    catalogue.event(ProgrammesJoined.class, keptForms::move);
    features.forEach(feature -> feature.offer(catalogue));
    return catalogue;
  }

  @ProvidesIntoSet
  Job forgetReceipts(ReceiptStore receipts, Defaults defaults) {
    return Job.exactlyOnce("forget-receipts", run -> receipts.forgetOld())
        .standing(Cadence.daily(AT_NIGHT, defaults.zone()));
  }

  @ProvidesIntoSet
  Job forgetForms(KeptFormStore keptForms, Defaults defaults) {
    return Job.exactlyOnce("forget-forms", run -> keptForms.forgetOld())
        .standing(Cadence.daily(AT_NIGHT, defaults.zone()));
  }
}
