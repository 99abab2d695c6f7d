package io.clientele.api.graphql;

import io.clientele.api.database.Secrets;
import io.clientele.api.firm.Problem;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Positions in a list as opaque texts, signed so that nobody makes one up, and bound to the list and order they came from. */
@Component
public class Cursors {

    private static final int SIGNATURE = 8;
    private static final String VERSION = "1";

    private final SecretKeySpec key;

    Cursors(Secrets secrets) {
        this.key = new SecretKeySpec(secrets.named("cursors"), "HmacSHA256");
    }

    /** @param list names the list and its order, such as {@code clients/NAME} */
    public String of(String list, String position) {
        var payload = position.getBytes(StandardCharsets.UTF_8);
        var signature = sign(list, payload);
        var bytes = Arrays.copyOf(signature, SIGNATURE + payload.length);
        System.arraycopy(payload, 0, bytes, SIGNATURE, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The position that a cursor of this list stands for.
     *
     * @throws Problem {@code BAD_CURSOR} when it is broken, made up, or from another list or order
     */
    public String position(String list, String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length > SIGNATURE) {
                var payload = Arrays.copyOfRange(bytes, SIGNATURE, bytes.length);
                if (MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE), sign(list, payload))) {
                    return new String(payload, StandardCharsets.UTF_8);
                }
            }
        } catch (IllegalArgumentException notEncoded) {
            // Said below, like any other broken cursor.
        }
        throw new Problem(
                "BAD_CURSOR",
                "The cursor is broken or comes from another list or order; take cursors from `pageInfo` or `edges`.");
    }

    private byte[] sign(String list, byte[] payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((VERSION + list + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
