package io.clientele.api.exchange.commerceml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;

/** Files as 1C makes them. */
public final class Golden {

    private Golden() {}

    /** In UTF-8. */
    public static String text(String name) {
        try {
            return new ClassPathResource(name, Golden.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** In the encoding that it then says it is in. */
    public static byte[] bytes(String name, String encoding) {
        var text = text(name).replace("«", "\"").replace("»", "\"").replace("×", "x");
        return text.replace("encoding=\"UTF-8\"", "encoding=\"%s\"".formatted(encoding))
                .getBytes(Charset.forName(encoding));
    }

    static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
