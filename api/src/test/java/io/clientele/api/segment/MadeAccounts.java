package io.clientele.api.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.graphql.Ids;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Accounts made for tests. */
public final class MadeAccounts {

    private MadeAccounts() {}

    /** An account that sees the clients of a manager of {@link RandomBase} or of another source. */
    public static SegmentTestData manager(Api api, Managers managers, String source, String name, String username) {
        var manager =
                Objects.requireNonNull(managers.idsOf(source, List.of(name)).get(name));
        api.signOut();
        var opened = new SegmentTestData(api::admin)
                .ask(
                        """
                mutation($username: String!, $manager: ID!, $password: String!) { accountCreate(input: {
                  username: $username, password: $password, role: MANAGER, manager: $manager}) { userErrors { code } } }""",
                        Map.of("username", username, "manager", Ids.of("Manager", manager), "password", Api.PASSWORD));
        assertThat(opened.list("accountCreate.userErrors", Object.class)).isEmpty();
        return new SegmentTestData(() -> api.as(username));
    }
}
