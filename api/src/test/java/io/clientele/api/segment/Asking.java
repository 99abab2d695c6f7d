package io.clientele.api.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Somebody who asks through GraphQL and reads answers by path. */
public record Asking(GraphQlTester tester) {

    public Answer ask(String document) {
        return new Answer(tester.document(document).execute());
    }

    public Answer ask(String document, Map<String, ?> variables) {
        var request = tester.document(document);
        variables.forEach(request::variable);
        return new Answer(request.execute());
    }

    /** What was answered; reading a path fails when there are errors that {@link #codes} was not asked for. */
    public record Answer(GraphQlTester.Response response) {

        public String text(String path) {
            return response.path(path).entity(String.class).get();
        }

        public int number(String path) {
            return response.path(path).entity(Integer.class).get();
        }

        public boolean yes(String path) {
            return response.path(path).entity(Boolean.class).get();
        }

        public List<String> texts(String path) {
            return response.path(path).entityList(String.class).get();
        }

        public <T> T as(String path, Class<T> type) {
            return response.path(path).entity(type).get();
        }

        public <T> List<T> list(String path, Class<T> type) {
            return response.path(path).entityList(type).get();
        }

        public boolean isNull(String path) {
            try {
                response.path(path).valueIsNull();
                return true;
            } catch (AssertionError present) {
                return false;
            }
        }

        /** Codes of the errors; with them read, what else was answered can be. */
        public List<String> codes() {
            return errors().stream()
                    .map(error -> String.valueOf(error.getExtensions().get("code")))
                    .toList();
        }

        public List<String> messages() {
            return errors().stream()
                    .map(error -> Objects.requireNonNull(error.getMessage()))
                    .toList();
        }

        private List<ResponseError> errors() {
            var errors = new ArrayList<ResponseError>();
            response.errors().filter(error -> true).satisfy(errors::addAll);
            return errors;
        }
    }
}
