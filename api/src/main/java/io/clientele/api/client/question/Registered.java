package io.clientele.api.client.question;

import io.clientele.api.firm.PeriodChoice;

/** Which clients were registered in this period? */
public record Registered(PeriodChoice period) {}
