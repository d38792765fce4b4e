package sarangbang.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which web pages may speak for whoever is signed in in that browser: this node's own, and those set. */
@Component
class Origins {

    private final GateSettings settings;

    Origins(GateSettings settings) {
        this.settings = settings;
    }

    boolean allow(@Nullable String origin, HttpServletRequest request) {
        return origin != null && (settings.origins().contains(origin) || isOwn(origin, request));
    }

    /** By scheme, host and port, each exactly. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var page = URI.create(origin);
            return request.getScheme().equalsIgnoreCase(page.getScheme())
                    && request.getServerName().equalsIgnoreCase(page.getHost())
                    && request.getServerPort() == portOf(page)
                    && page.getRawUserInfo() == null
                    && (page.getRawPath() == null || page.getRawPath().isEmpty());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    private static int portOf(URI page) {
        if (page.getPort() != -1) {
            return page.getPort();
        }
        return "https".equalsIgnoreCase(page.getScheme()) ? 443 : 80;
    }
}
