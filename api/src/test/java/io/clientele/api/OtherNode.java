package io.clientele.api;

import com.zaxxer.hikari.HikariDataSource;
import io.clientele.api.database.DataFolder;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A second node: the whole application once more on the base of the first, with a server, a scheduler and a clock of its own. */
public final class OtherNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private OtherNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static OtherNode beside(ApplicationContext first) {
        return new OtherNode(SpringApplication.run(
                ClienteleApplication.class, arguments(first).toArray(String[]::new)));
    }

    private static List<String> arguments(ApplicationContext first) {
        var database = first.getBean(HikariDataSource.class);
        var files = first.getBean(DataFolder.class).data().resolve("files");
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--clientele.data=target/other-node",
                "--clientele.files=" + files,
                "--clientele.demo.enabled=false",
                "--clientele.columns.kept=false",
                "--clientele.admin.password=" + Api.PASSWORD));
        if (database.getUsername() != null) {
            arguments.add("--spring.datasource.username=" + database.getUsername());
            arguments.add("--spring.datasource.password=" + database.getPassword());
        }
        return arguments;
    }

    public Api api() {
        return bean(Api.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
