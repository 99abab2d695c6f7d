package io.clientele.api.job;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.graphql.Ids;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ResultController {

    /** For whom the jobs are that nobody started; an administrator gave the link of one away. */
    private static final Caller FIRM = new Caller(0, "nobody", Role.ADMIN, null);

    private final Jobs jobs;
    private final Callers callers;
    private final AuditTrail audit;
    private final ResultLinks links;
    private final ResultFiles files;

    ResultController(Jobs jobs, Callers callers, AuditTrail audit, ResultLinks links, ResultFiles files) {
        this.jobs = jobs;
        this.callers = callers;
        this.audit = audit;
        this.links = links;
        this.files = files;
    }

    /** The file of a job's result; NOT_FOUND without one, and for who may not see the job. Ranges of it may be asked for. */
    @GetMapping("/jobs/{id}/result")
    ResponseEntity<Resource> result(@PathVariable String id) {
        var caller = callers.current();
        var result = jobs.find(Ids.number(Jobs.TYPE, id), caller)
                .map(Job::result)
                .filter(files::isThere)
                .orElseThrow(JobController::notFound);
        audit.record(caller, "job.result", result.name(), "sha256 " + result.sha256());
        return files.answer(result);
    }

    /**
     * The same without a token, by a link that is good once; NOT_FOUND when it was used or has expired. Written down as done for whom
     * the job was. Until it expires a download that broke off goes on by it: who names the file's digest has had its beginning.
     *
     * @param begun the ETag that the first answer had
     */
    @GetMapping("/results/{link}")
    ResponseEntity<Resource> once(
            @PathVariable String link,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String begun) {
        var going = begun == null ? Optional.<Job.Result>empty() : goingOn(link, begun);
        if (going.isPresent()) {
            return files.answer(going.get());
        }
        var job = links.use(link);
        var result = files.result(job).orElseThrow(JobController::notFound);
        var owner = jobs.account(job).map(callers::of).orElse(FIRM);
        audit.record(owner, "job.result.once", result.name(), "sha256 " + result.sha256());
        return files.answer(result);
    }

    private Optional<Job.Result> goingOn(String link, String begun) {
        return links.used(link)
                .flatMap(files::result)
                .filter(result -> ResultFiles.eTag(result).equals(begun));
    }
}
