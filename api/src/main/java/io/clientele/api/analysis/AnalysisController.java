package io.clientele.api.analysis;

import io.clientele.api.database.AsOf;
import io.clientele.api.database.Snapshots;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Where all analyses begin; each part of this room answers some of its fields. */
@Controller
class AnalysisController {

    record Analysis(AsOf asOf) {}

    private final Snapshots snapshots;

    AnalysisController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @QueryMapping
    Analysis analysis() {
        return new Analysis(snapshots.current());
    }
}
