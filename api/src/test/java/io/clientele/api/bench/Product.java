package io.clientele.api.bench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.kagkarlsson.scheduler.Scheduler;
import io.clientele.api.ClienteleApplication;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.client.Universe;
import io.clientele.api.database.Snapshots;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.answer.Answers;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.text.RuleText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.util.ReflectionTestUtils;

/** The whole application on the base, asked through its own beans by its administrator on this thread. */
final class Product implements AutoCloseable {

    static final Caller CALLER = new Caller(1, "bench", Role.ADMIN, null);

    private static final String PASSWORD = "of-nobody-and-for-nothing";

    /** Of its first administrator, for {@code /auth/token}. */
    static final String SIGN_IN = "{\"username\":\"admin\",\"password\":\"%s\"}".formatted(PASSWORD);

    /** Who keeps answers to rules and classes; a cold question finds none of them. Sale columns and published members stay. */
    private static final Set<String> KEEPERS = Set.of("Answers", "Membership", "ClientClasses");

    /** Who keeps the matrix of overlaps. */
    private static final Set<String> COUNTERS = Set.of("KnownCounts");

    private final ConfigurableApplicationContext context;
    private final List<Cache<?, ?>> answers;
    private final List<Cache<?, ?>> counts;

    private Product(ConfigurableApplicationContext context) {
        this.context = context;
        this.answers = caches(KEEPERS);
        this.counts = caches(COUNTERS);
    }

    private List<Cache<?, ?>> caches(Set<String> keepers) {
        return Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getBean)
                .filter(bean -> keepers.contains(bean.getClass().getSimpleName()))
                .flatMap(Product::caches)
                .toList();
    }

    static Product start(String url, Path folder) {
        var product = new Product(SpringApplication.run(
                ClienteleApplication.class,
                "--spring.datasource.url=" + url,
                "--server.port=0",
                "--clientele.data=" + folder,
                "--clientele.demo.enabled=false",
                "--clientele.columns.kept=false",
                "--clientele.admin.password=" + PASSWORD,
                "--logging.level.root=error",
                "--logging.level.io.clientele=warn"));
        product.get(Scheduler.class).pause();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token()));
        return product;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    /** In one snapshot, as a request is. */
    <T> T read(Supplier<T> reading) {
        return get(Snapshots.class).read(reading);
    }

    static Rule rule(String text) {
        var parsed = RuleText.parse(text, SegmentNames.NUMBERS);
        return Objects.requireNonNull(parsed.rule(), () -> text + ": " + parsed.problems());
    }

    RoaringBitmap clientsWho(Rule rule) {
        return read(
                () -> get(Answers.class).clientsWho(rule, get(Universe.class).all()));
    }

    /** Empties what is kept of answers to rules. */
    void forgetAnswers() {
        answers.forEach(Cache::invalidateAll);
    }

    /** Empties what is kept of overlaps. */
    void forgetCounts() {
        counts.forEach(Cache::invalidateAll);
    }

    private static Stream<Cache<?, ?>> caches(Object keeper) {
        return Arrays.stream(keeper.getClass().getDeclaredFields())
                .filter(field -> field.getType() == Cache.class)
                .map(field -> ReflectionTestUtils.getField(keeper, field.getName()))
                .map(cache -> (Cache<?, ?>) Objects.requireNonNull(cache));
    }

    private static Jwt token() {
        return Jwt.withTokenValue("bench")
                .header("alg", "none")
                .subject(String.valueOf(CALLER.account()))
                .claim("username", CALLER.username())
                .claim("role", CALLER.role().name())
                .build();
    }

    @Override
    public void close() {
        context.close();
    }
}
