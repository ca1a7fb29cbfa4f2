package org.ambassadorbot.core.conversation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that is played once on every {@link StageKind} whose title holds the configuration
 * parameter {@code ambassador.stages}; it and its set-up may ask for a Stage.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@Tag("conversation")
@ExtendWith(StageExtension.class)
public @interface Conversation {}
