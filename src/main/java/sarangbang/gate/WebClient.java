package sarangbang.gate;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The web client's files, and its pages, which are all the same file. */
@Configuration(proxyBeanMethods = false)
class WebClient implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        for (var page : new String[] {
            "/admin",
            "/invite/{secret}",
            "/password",
            "/rooms/{id}",
            "/saved",
            "/search",
            "/settings",
            "/sign-in",
            "/sign-up",
            "/threads",
            "/unsubscribe"
        }) {
            pages.addViewController(page).setViewName("forward:/index.html");
        }
    }

    /** Names under assets/ carry a hash of what they hold. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).immutable().cachePublic());
    }
}
