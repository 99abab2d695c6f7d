package io.clientele.api.job;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.graphql.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ResultController {

    private final Jobs jobs;
    private final Callers callers;
    private final AuditTrail audit;
    private final ResultLinks links;

    ResultController(Jobs jobs, Callers callers, AuditTrail audit, ResultLinks links) {
        this.jobs = jobs;
        this.callers = callers;
        this.audit = audit;
        this.links = links;
    }

    /** The file of a job's result; NOT_FOUND without one, and for who may not see the job. Ranges of it may be asked for. */
    @GetMapping("/jobs/{id}/result")
    ResponseEntity<Resource> result(@PathVariable String id) {
        var caller = callers.current();
        var result = jobs.find(Ids.number(Jobs.TYPE, id), caller)
                .map(Job::result)
                .filter(this::isThere)
                .orElseThrow(JobController::notFound);
        audit.record(caller, "job.result", result.name(), "sha256 " + result.sha256());
        return file(result);
    }

    /** The same without a token, by a link that is good once; NOT_FOUND when it was used or has expired. */
    @GetMapping("/results/{link}")
    ResponseEntity<Resource> once(@PathVariable String link) {
        return jobs.result(links.use(link))
                .filter(this::isThere)
                .map(this::file)
                .orElseThrow(JobController::notFound);
    }

    private boolean isThere(Job.Result result) {
        return Files.exists(jobs.file(result));
    }

    private ResponseEntity<Resource> file(Job.Result result) {
        return ResponseEntity.ok()
                .contentType(MediaTypeFactory.getMediaType(result.name()).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(result.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .eTag("\"" + result.sha256() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(jobs.file(result)));
    }
}
