package io.clientele.api.database.server;

import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server this node starts when none is given. A server that a killed node left alive in the same folder is adopted; a dead
 * one recovers by itself when it is started again. Its one account has a random password kept beside the data.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "clientele";

    private final Path folder;
    private final FileLock lock;
    private final String password;
    private final int port;

    private EmbeddedDatabase(Path folder, FileLock lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.password = password(folder);
        var living = adopted(folder);
        this.port = living.isPresent() ? living.get() : started();
    }

    static EmbeddedDatabase in(Path folder) {
        try {
            return new EmbeddedDatabase(folder, lock(folder));
        } catch (IOException failure) {
            throw new IllegalStateException("The embedded database could not be started in " + folder, failure);
        }
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:%d/clientele?sslMode=DISABLED&allowPublicKeyRetrieval=true".formatted(port);
    }

    String password() {
        return password;
    }

    private int started() throws IOException {
        var started = EmbeddedServer.start(folder, initFile());
        Files.writeString(folder.resolve("server.port"), Integer.toString(started));
        return started;
    }

    private Path initFile() throws IOException {
        var file = folder.resolve("init.sql");
        Files.writeString(file, """
                create database if not exists clientele character set utf8mb4 collate utf8mb4_bin;
                create user if not exists '%1$s'@'127.0.0.1' identified by '%2$s';
                alter user '%1$s'@'127.0.0.1' identified by '%2$s';
                grant all on clientele.* to '%1$s'@'127.0.0.1';
                """.formatted(USER, password));
        return file;
    }

    private static Optional<Integer> adopted(Path folder) throws IOException {
        var port = folder.resolve("server.port");
        return process(folder).isPresent() && Files.exists(port)
                ? Optional.of(Integer.valueOf(Files.readString(port).strip()))
                : Optional.empty();
    }

    private static Optional<ProcessHandle> process(Path folder) throws IOException {
        var file = folder.resolve("server.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                        .filter(process -> process.info().command().orElse("").startsWith(folder.toString()))
                : Optional.empty();
    }

    private static FileLock lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException heldHere) {
            // Said below, like a lock held by another process.
        }
        channel.close();
        throw new Problem(
                "DATA_FOLDER_IN_USE",
                "Another Clientele is running on the data folder %s: stop it, or give this one its own CLIENTELE_DATA."
                        .formatted(folder));
    }

    private static String password(Path folder) throws IOException {
        var file = folder.resolve("password");
        if (!Files.exists(file)) {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file);
    }

    /** Asks the server to stop and waits until it has, at most half a minute; what was committed is safe either way. */
    @Override
    public void close() throws IOException {
        var process = process(folder);
        process.ifPresent(ProcessHandle::destroy);
        try {
            if (process.isPresent()) {
                process.get().onExit().get(30, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            throw new IllegalStateException("The embedded database did not stop within 30 seconds", late);
        } finally {
            lock.channel().close();
        }
    }
}
