package io.clientele.api.report.debt;

/** Whether what was paid in advance is taken off debts. */
enum Netting {
    NO,
    YES
}
