package io.clientele.api.segment.definition;

import org.jspecify.annotations.Nullable;

/**
 * The place of a segment in a family, whose other segments hold everybody that it does not.
 *
 * @param family number of the family
 * @param value canonical text; null for those who have none of the family's values
 */
public record FamilyPlace(int family, @Nullable String value) {

    /** The field of a definition that makes a segment one of a family; no caller of GraphQL can give it. */
    public static final String FIELD = "familyPlace";
}
