package io.clientele.api.exchange.commerceml;

import io.clientele.api.database.DataFolder;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Who signed in for an exchange, and where its files are, until nothing was heard for two hours. */
@Component
class ExchangeSessions {

    private static final Duration LONGEST_SILENCE = Duration.ofHours(2);
    private static final String ACCOUNT = "account";

    private final DataFolder folder;
    private final BusinessCalendar calendar;
    private final SecureRandom random = new SecureRandom();

    ExchangeSessions(DataFolder folder, BusinessCalendar calendar) {
        this.folder = folder;
        this.calendar = calendar;
    }

    /**
     * A session that is under way.
     *
     * @param account who began it
     */
    record Session(int account, Path folder) {}

    /** Begins a session; the answer is the secret that its cookie holds. */
    String begin(int account) throws IOException {
        clean();
        var secret = new byte[32];
        random.nextBytes(secret);
        var cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var session = Files.createDirectory(folderOf(cookie));
        Files.writeString(session.resolve(ACCOUNT), Integer.toString(account));
        heard(session);
        return cookie;
    }

    /** @throws Problem {@code UNAUTHENTICATED} when there is no such session, or not any more */
    Session find(String cookie) throws IOException {
        var session = folderOf(cookie);
        if (isOver(session)) {
            throw new Problem("UNAUTHENTICATED", "The session is over or was never there: begin with mode=checkauth.");
        }
        heard(session);
        return new Session(Integer.parseInt(Files.readString(session.resolve(ACCOUNT))), session);
    }

    private Path folderOf(String cookie) {
        return root().resolve(DigestUtils.sha256Hex(cookie));
    }

    private Path root() {
        return folder.filesOf("exchange-1c");
    }

    private void heard(Path session) throws IOException {
        Files.setLastModifiedTime(session.resolve(ACCOUNT), FileTime.from(calendar.now()));
    }

    private boolean isOver(Path session) throws IOException {
        try {
            return isLongAgo(session.resolve(ACCOUNT));
        } catch (NoSuchFileException none) {
            return true;
        }
    }

    private boolean isLongAgo(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().plus(LONGEST_SILENCE).isBefore(calendar.now());
    }

    /** Clears away what sessions left that are over; one that has just been begun may have no account yet. */
    private void clean() throws IOException {
        try (var sessions = Files.list(root())) {
            for (var session : sessions.toList()) {
                var account = session.resolve(ACCOUNT);
                if (isLongAgo(Files.exists(account) ? account : session)) {
                    FileSystemUtils.deleteRecursively(session);
                }
            }
        } catch (NoSuchFileException clearedByAnother) {
            // Two who begin at once clear away the same.
        }
    }
}
