package io.clientele.api.exchange.commerceml;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which sessions and files are named on disk. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
