package io.clientele.api.exchange.mapping;

import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.KnownColumns;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * {@code POST /imports/{kind}/columns}: what the columns of a file mean or may mean, before it is sent to be taken in. Each copy lies on
 * disk and is unpacked while it is looked at, so few are at once.
 */
@RestController
class FileColumnsController {

    private static final int MOST_AT_ONCE = 4;

    private final KnownColumns known;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    FileColumnsController(KnownColumns known) {
        this.known = known;
    }

    /**
     * Looks at the start of a file and keeps nothing of it.
     *
     * @param kind such as clients or sales
     * @param file the multipart part; of CSV the first lines are enough
     * @throws Problem {@code TOO_MANY_FILES}, and whatever the file is refused for
     */
    @PostMapping("/imports/{kind}/columns")
    FileColumns columns(@PathVariable String kind, @RequestParam @Nullable MultipartFile file) throws IOException {
        var what = ImportKind.of(kind);
        if (file == null || file.isEmpty()) {
            throw new Problem("EMPTY_FILE", "Send the file as the multipart part `file`; it must not be empty.");
        }
        if (!places.tryAcquire()) {
            throw new Problem(
                    "TOO_MANY_FILES",
                    "%d files are being looked at already; try again when one of them is done."
                            .formatted(MOST_AT_ONCE));
        }
        try {
            return columns(file, what);
        } finally {
            places.release();
        }
    }

    private FileColumns columns(MultipartFile file, ImportKind kind) throws IOException {
        var aside = Files.createTempFile("columns", null);
        try {
            file.transferTo(aside);
            return FileColumns.of(FileStart.read(aside, known.names(kind)), kind, known);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
