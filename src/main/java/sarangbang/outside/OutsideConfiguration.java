package sarangbang.outside;

import java.net.InetAddress;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client has every convenience taken from it that a stranger could turn against us. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutsideSettings.class)
class OutsideConfiguration {

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    @Bean
    static Outside outside(OutsideSettings settings) {
        return outside(settings, InetAddress::getAllByName);
    }

    static Outside outside(OutsideSettings settings, Names.Book book) {
        return new Outside(settings, client(settings, new Names(settings, book, OwnNetworks::hold)));
    }

    private static CloseableHttpClient client(OutsideSettings settings, Names names) {
        var time = Timeout.of(settings.time());
        return HttpClients.custom()
                .setConnectionManager(connections(settings, names))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(time)
                        .setResponseTimeout(time)
                        .setRedirectsEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setUserAgent("Sarangbang")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableConnectionState()
                .evictIdleConnections(IDLE)
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(OutsideSettings settings, Names names) {
        var time = Timeout.of(settings.time());
        var head = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(head)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(time)
                        .setSocketTimeout(time)
                        .build())
                .setMaxConnTotal(settings.atOnce())
                .setMaxConnPerRoute(settings.atOnceOfOne())
                .build();
    }
}
