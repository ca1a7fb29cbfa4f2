package org.ambassadorbot.app.violations.library.com.google.inject;

/** Stands for Guice. */
public interface Injector {}
