package io.clientele.api.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this node keeps its files.
 *
 * @param data of the embedded server; one running Clientele at a time
 * @param files uploads, results and rejected rows; nodes of one base share it; by default inside {@code data}
 */
@ConfigurationProperties("clientele")
public record DataFolder(
        @DefaultValue("data") Path data, @Nullable Path files) {

    /** A folder for files of this kind, made when it is not there. */
    public Path filesOf(String kind) {
        return folder((files == null ? data.resolve("files") : files).resolve(kind));
    }

    /** A folder for files of this kind that only this node needs, made when it is not there. */
    public Path ofNode(String kind) {
        return folder(data.resolve(kind));
    }

    /** The folder of the embedded server, made when it is not there. */
    public Path server() {
        return folder(data.resolve("server"));
    }

    static Path folder(Path path) {
        try {
            return Files.createDirectories(path.toAbsolutePath().normalize());
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + path + " cannot be made", failure);
        }
    }
}
