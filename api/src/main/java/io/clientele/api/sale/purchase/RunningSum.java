package io.clientele.api.sale.purchase;

import io.clientele.api.sale.purchase.PurchaseConditions.Figures;
import io.clientele.api.sale.purchase.PurchasesOfProducts.Buyer;

/** Sums what clients bought, piece by piece; those of a client follow each other, and so do the pieces of a document. */
final class RunningSum {

    /** A document, or a line of one: amounts and quantities are ten-thousandths. */
    interface Piece {

        int client();

        /** Told by its number. */
        long document();

        long amount();

        long quantity();

        long margin();

        boolean isReturn();
    }

    private final Buyer buyer;
    private int client;
    private long order;
    private Figures figures = Figures.NONE;

    RunningSum(Buyer buyer) {
        this.buyer = buyer;
    }

    void add(Piece piece) {
        if (piece.client() != client) {
            tell();
            client = piece.client();
            order = 0;
            figures = Figures.NONE;
        }
        var isNext = !piece.isReturn() && piece.document() != order;
        order = piece.isReturn() ? order : piece.document();
        figures = figures.plus(piece.amount(), piece.quantity(), piece.margin(), isNext ? 1 : 0);
    }

    /** Tells the last client, once all pieces are added. */
    void tell() {
        if (client != 0) {
            buyer.take(client, figures);
        }
    }
}
