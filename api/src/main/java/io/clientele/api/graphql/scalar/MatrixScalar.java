package io.clientele.api.graphql.scalar;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;

/** A matrix of counts, row by row: only ever an answer. */
final class MatrixScalar implements Coercing<int[][], int[][]> {

    static GraphQLScalarType scalar() {
        return GraphQLScalarType.newScalar()
                .name("Matrix")
                .coercing(new MatrixScalar())
                .build();
    }

    @Override
    public int[][] serialize(Object result, GraphQLContext context, Locale locale) {
        if (result instanceof int[][] matrix) {
            return matrix;
        }
        throw new CoercingSerializeException(result.getClass() + " is no Matrix");
    }
}
