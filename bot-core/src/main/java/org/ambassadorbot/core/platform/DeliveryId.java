package org.ambassadorbot.core.platform;

/** The number of one intended message; sent along where the platform can find it again by it. */
public record DeliveryId(long value) {}
