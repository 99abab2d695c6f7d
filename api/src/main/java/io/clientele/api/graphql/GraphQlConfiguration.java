package io.clientele.api.graphql;

import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.parser.ParserOptions;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    static final int DEPTH = 16;
    private static final int TOKENS = 2_000;

    /** Every field is answered on the request's own thread, and so within its snapshot. */
    @Bean
    AnnotatedControllerConfigurer annotatedControllerConfigurer() {
        var configurer = new AnnotatedControllerConfigurer();
        configurer.configureBinder(
                options -> options.conversionService(ApplicationConversionService.getSharedInstance()));
        configurer.setBlockingMethodPredicate(method -> false);
        return configurer;
    }

    @Bean
    MaxQueryDepthInstrumentation depth() {
        limitTokens();
        return new MaxQueryDepthInstrumentation(DEPTH);
    }

    private static void limitTokens() {
        ParserOptions.setDefaultOperationParserOptions(
                ParserOptions.getDefaultOperationParserOptions().transform(options -> options.maxTokens(TOKENS)));
    }
}
