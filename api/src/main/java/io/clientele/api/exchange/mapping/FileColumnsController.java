package io.clientele.api.exchange.mapping;

import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.KnownColumns;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code POST /imports/{kind}/columns}: what the columns of a file mean or may mean, before it is sent to be taken in. */
@RestController
class FileColumnsController {

    private final KnownColumns known;

    FileColumnsController(KnownColumns known) {
        this.known = known;
    }

    /**
     * Looks at the start of a file and keeps nothing of it.
     *
     * @param kind such as clients or sales
     * @param file the multipart part; of CSV the first lines are enough
     */
    @PostMapping("/imports/{kind}/columns")
    FileColumns columns(@PathVariable String kind, @RequestParam @Nullable MultipartFile file) throws IOException {
        var what = ImportKind.of(kind);
        if (file == null || file.isEmpty()) {
            throw new Problem("EMPTY_FILE", "Send the file as the multipart part `file`; it must not be empty.");
        }
        var aside = Files.createTempFile("columns", null);
        try {
            file.transferTo(aside);
            return FileColumns.of(FileStart.read(aside, known.names(what)), what, known);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
