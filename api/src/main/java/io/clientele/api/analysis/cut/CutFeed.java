package io.clientele.api.analysis.cut;

import io.clientele.api.firm.Period;
import org.jspecify.annotations.Nullable;

/** Hands over sales with what they are told apart by. */
public interface CutFeed {

    /** Takes parts of documents. */
    interface Taker {

        /**
         * Takes a part of a document; amounts and quantity in ten-thousandths.
         *
         * @param key numbers what it is told apart by; 0 is none
         * @param client 0 is without a client
         * @param orders 1 where the document is to be counted
         */
        void take(int key, int client, long amount, long vat, long cost, long quantity, int orders);
    }

    /** Everything sold in the period. */
    void each(Period period, Taker taker);

    /** What a key stands for; null for 0. */
    @Nullable
    String name(int key);
}
