package io.clientele.api.client;

import io.clientele.api.firm.PeriodChoice;

/** Which clients were registered in this period? */
public record Registered(PeriodChoice period) {}
