package io.clientele.reporting;

/** The kinds of file a report can become. */
public enum Format {
    PDF("application/pdf", "pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** The rows of the answer alone, for other programs. */
    CSV("text/csv", "csv");

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The value of the Content-Type header. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of the file's name, without the dot. */
    public String extension() {
        return extension;
    }
}
