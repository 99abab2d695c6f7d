package io.clientele.api.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The files of jobs' results, as the doors send them. Whoever asks has seen to it that the caller may have them. */
@Component
public class ResultFiles {

    private final Jobs jobs;

    ResultFiles(Jobs jobs) {
        this.jobs = jobs;
    }

    /** The result of that job, if it made one and the file is there still. */
    public Optional<Job.Result> result(long job) {
        return jobs.result(job).filter(this::isThere);
    }

    /** The file on disk, as an attachment. */
    public Resource resource(Job.Result result) {
        return new FileSystemResource(jobs.file(result));
    }

    /** The whole answer of a door. */
    public ResponseEntity<Resource> answer(Job.Result result) {
        return ResponseEntity.ok()
                .contentType(MediaTypeFactory.getMediaType(result.name()).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(result.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .eTag(eTag(result))
                .cacheControl(CacheControl.noStore())
                .body(resource(result));
    }

    static String eTag(Job.Result result) {
        return "\"" + result.sha256() + "\"";
    }

    boolean isThere(Job.Result result) {
        return Files.exists(jobs.file(result));
    }
}
