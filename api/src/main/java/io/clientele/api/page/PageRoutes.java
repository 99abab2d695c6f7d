package io.clientele.api.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers every address of the page with the page, and lets browsers keep its assets for a year. */
@Configuration(proxyBeanMethods = false)
class PageRoutes implements WebMvcConfigurer {

    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (var address : Page.ADDRESSES) {
            registry.addViewController(address).setViewName("forward:" + Page.FILE);
        }
        for (var tool : Page.TOOLS) {
            registry.addViewController(tool).setViewName("forward:" + tool + ".html");
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Page.ASSETS)
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable());
    }
}
