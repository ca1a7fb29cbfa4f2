package org.ambassadorbot.core.export;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.ambassadorbot.core.schedule.Job;

/** Wires files to download. */
public final class ExportModule extends AbstractModule {

  @ProvidesIntoSet
  Job forgetExports(Exports exports) {
    return Job.exactlyOnce(Exports.FORGET, run -> exports.forget());
  }
}
