package io.clientele.api.segment.ranking;

/** Takes a figure of a client: money in ten-thousandths, or a day since 1970-01-01. */
interface FigureTaker {

    void take(int client, long figure);
}
