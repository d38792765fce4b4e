package sarangbang.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** The web client's files, and its pages, which are all the same file. */
@Configuration(proxyBeanMethods = false)
class WebClient implements WebMvcConfigurer {

    private static final String ROOT = "classpath:/static/";
    private static final Resource PAGE = new ClassPathResource("static/index.html");

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
        files.addResourceHandler("/**")
                .addResourceLocations(ROOT)
                .resourceChain(false)
                .addResolver(new Pages());
    }

    /** Who comes with a browser to where there is nothing is told so by the web client, and any other program by a problem. */
    private static class Pages extends PathResourceResolver {

        private static final Pattern NO_PAGES = Pattern.compile("(api|actuator|assets|ws-connect|v3|swagger-ui)(/.*)?");

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> places,
                ResourceResolverChain chain) {
            var file = super.resolveResourceInternal(request, path, places, chain);
            if (file != null || request == null || NO_PAGES.matcher(path).matches()) {
                return file;
            }
            var accepted = request.getHeader(HttpHeaders.ACCEPT);
            return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE) ? PAGE : null;
        }
    }
}
