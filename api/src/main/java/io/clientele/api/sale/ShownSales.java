package io.clientele.api.sale;

import java.util.Collection;
import java.util.List;

/** Sale documents as GraphQL shows them, for what has written some. */
public interface ShownSales {

    /** Those that a source knows by these documents, in the order of these; others are left out. */
    List<?> ofDocuments(String source, Collection<String> documents);
}
