package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import java.util.List;

/** What managers did; those who sold most first. */
public record ManagersAnswer(Scope scope, List<ManagerWork> managers) implements Scoped {

    public ManagersAnswer {
        managers = List.copyOf(managers);
    }
}
