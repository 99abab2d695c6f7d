package io.clientele.api.client.question;

import java.math.BigDecimal;

/**
 * Whose stable hash of (seed, client) falls in a range of percent? Parts of one seed that do not overlap share no client, and
 * parts of different seeds are independent of each other: control groups.
 *
 * @param seed any text of 1 to 100 characters
 * @param from 0 to 100, inclusive, at most 4 decimals
 * @param to more than {@code from}, up to 100, exclusive
 */
public record InBucket(String seed, BigDecimal from, BigDecimal to) {}
