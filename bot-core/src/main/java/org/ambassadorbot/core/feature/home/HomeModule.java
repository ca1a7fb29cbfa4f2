package org.ambassadorbot.core.feature.home;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.page.Pages;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Job;

/** Wires welcome, help, language and home. */
public final class HomeModule extends AbstractModule {
  private static final LocalTime BEFORE_WORK = LocalTime.of(6, 10);

  @Override
  protected void configure() {
    Multibinder<Feature> features = Multibinder.newSetBinder(binder(), Feature.class);
    features.addBinding().to(HelpFeature.class);
    features.addBinding().to(HomeFeature.class);
    features.addBinding().to(PageFeature.class);
  }

  @ProvidesIntoSet
  Job draw(DrawPages drawing) {
    return Job.traceless(Pages.DRAW, drawing::one);
  }

  @ProvidesIntoSet
  Job drawAll(DrawPages drawing) {
    return Job.repeatable(Pages.DRAW_ALL, drawing::all);
  }

  @ProvidesIntoSet
  Job drawDaily(DrawPages drawing, Defaults defaults) {
    return Job.exactlyOnce("page-draw-daily", run -> drawing.everywhere())
        .standing(Cadence.daily(BEFORE_WORK, defaults.zone()));
  }
}
