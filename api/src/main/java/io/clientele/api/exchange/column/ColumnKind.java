package io.clientele.api.exchange.column;

import java.util.List;
import java.util.Optional;

/** Columns of one kind: each is declared here once, with its names, its labels and what stands in it. */
interface ColumnKind {

    /** The names that requests call them by, or how such names begin. */
    List<String> names();

    /**
     * The column of that name, when it is of this kind.
     *
     * @throws io.clientele.api.firm.Problem when it is, but cannot be in this list or names what is not there
     */
    Optional<ClientColumn> column(String asked, ClientListing list);
}
