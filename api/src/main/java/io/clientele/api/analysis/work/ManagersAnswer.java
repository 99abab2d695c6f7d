package io.clientele.api.analysis.work;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.analysis.scope.Scoped;
import java.util.List;

/**
 * What managers did; those who sold most first.
 *
 * @param buyers of all clients it is about, each once, those who bought in the period
 * @param newcomers those of them whose first purchase ever it was
 */
public record ManagersAnswer(Scope scope, List<ManagerWork> managers, int buyers, int newcomers) implements Scoped {

    public ManagersAnswer {
        managers = List.copyOf(managers);
    }
}
