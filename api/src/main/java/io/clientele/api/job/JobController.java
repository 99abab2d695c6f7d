package io.clientele.api.job;

import io.clientele.api.access.Callers;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.NodeLoader;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.UserError;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

@Controller
class JobController implements NodeLoader {

    record Progress(long done, @Nullable Long total) {}

    record Result(String fileName, long size, String sha256, long rows, String url, String onceUrl) {}

    record Payload(@Nullable Job job, List<UserError> userErrors) {}

    private static final String LIST = "jobs/NEWEST";
    private static final Duration LOOK = Duration.ofMillis(400);

    private final Jobs jobs;
    private final Callers callers;
    private final Cursors cursors;
    private final ResultLinks links;

    JobController(Jobs jobs, Callers callers, Cursors cursors, ResultLinks links) {
        this.jobs = jobs;
        this.callers = callers;
        this.cursors = cursors;
        this.links = links;
    }

    @Override
    public String type() {
        return Jobs.TYPE;
    }

    @Override
    public @Nullable Job load(long number) {
        return jobs.find(number, callers.current()).orElse(null);
    }

    @QueryMapping
    @Nullable
    Job job(@Argument String id) {
        return load(Ids.number(Jobs.TYPE, id));
    }

    @QueryMapping
    Page<Job> jobs(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before) {
        var paging = Paging.of(first, after, last, before);
        var caller = callers.current();
        var cursor = paging.cursor();
        var from = cursor == null ? null : Long.valueOf(cursors.position(LIST, cursor));
        var read = jobs.page(caller, Set.of(), !paging.backward(), from, paging.size() + 1);
        return Page.of(
                paging,
                paging.backward() ? read.reversed() : read,
                job -> cursors.of(LIST, Long.toString(job.number())),
                () -> jobs.count(caller, Set.of()));
    }

    @MutationMapping
    Payload jobCancel(@Argument String id) {
        try {
            return jobs.cancel(Ids.number(Jobs.TYPE, id), callers.current())
                    .map(job -> new Payload(job, List.of()))
                    .orElseThrow(JobController::notFound);
        } catch (Problem problem) {
            return new Payload(null, List.of(UserError.of(problem, "id")));
        }
    }

    @SubscriptionMapping
    Flux<Job> jobProgress(@Argument String id) {
        var caller = callers.current();
        var number = Ids.number(Jobs.TYPE, id);
        return Flux.interval(Duration.ZERO, LOOK)
                .onBackpressureDrop()
                .publishOn(Schedulers.boundedElastic())
                .map(tick -> jobs.find(number, caller).orElseThrow(JobController::notFound))
                .distinctUntilChanged()
                .takeUntil(job -> job.status().finished());
    }

    @SchemaMapping
    String id(Job job) {
        return Ids.of(Jobs.TYPE, job.number());
    }

    @SchemaMapping
    Progress progress(Job job) {
        return new Progress(job.done(), job.total());
    }

    @SchemaMapping
    @Nullable
    Result result(Job job) {
        var result = job.result();
        return result == null
                ? null
                : new Result(
                        result.name(),
                        result.size(),
                        result.sha256(),
                        result.rows(),
                        "/jobs/" + id(job) + "/result",
                        "/results/" + links.of(job.number()));
    }

    static Problem notFound() {
        return new Problem("NOT_FOUND", "There is no such job.");
    }
}
