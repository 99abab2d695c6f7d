package io.clientele.api.analysis.channels;

import io.clientele.api.analysis.scope.ScopeInput;
import io.clientele.api.analysis.scope.Scopes;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ChannelsController {

    private final Channels channels;
    private final Scopes scopes;
    private final Firm firm;

    ChannelsController(Channels channels, Scopes scopes, Firm firm) {
        this.channels = channels;
        this.scopes = scopes;
        this.firm = firm;
    }

    @SchemaMapping(typeName = "Analysis")
    ChannelsAnswer channels(@Arguments ScopeInput scope, @Argument @Nullable Integer windowDays) {
        return channels.of(scopes.of(scope), Objects.requireNonNullElse(windowDays, Channels.USUAL_WINDOW));
    }

    @SchemaMapping(typeName = "Channels")
    Money otherRevenue(ChannelsAnswer answer) {
        return firm.money(answer.otherRevenue());
    }

    @SchemaMapping(typeName = "ChannelFigures")
    Money revenue(ChannelFigures figures) {
        return firm.money(figures.revenue());
    }
}
