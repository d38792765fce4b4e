package sarangbang.outside;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;

/**
 * Asks whoever a stranger names, if it is somebody in public: HTTP and HTTPS on their own ports, and no address of this
 * machine, its network or its cloud. It follows no redirect, keeps no cookie, knows no proxy and unpacks nothing.
 */
public final class Outside implements AutoCloseable {

    private static final int MOST_OF_A_RECEIPT = 16 * 1024;
    private static final int MOST_KNOWN = 10_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final OutsideSettings settings;
    private final CloseableHttpClient client;
    private final Semaphore places;
    private final LoadingCache<String, Host> hosts;

    Outside(OutsideSettings settings, CloseableHttpClient client) {
        this.settings = settings;
        this.client = client;
        this.places = new Semaphore(settings.atOnce());
        this.hosts = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterAccess(REMEMBERED)
                .build(host -> new Host(settings.atOnceOfOne(), System::nanoTime));
    }

    /**
     * @param most bytes that are read of its body
     * @throws NotAllowed if nobody was asked
     */
    public Answer get(URI address, Map<String, String> headers, int most) throws NotReached {
        var to = Destination.of(address);
        return ask(to, new HttpGet(to), headers, most);
    }

    /**
     * Only by https, but for hosts that are numbers and {@code allowed}.
     *
     * @throws NotAllowed if nobody was asked
     */
    public Answer post(URI address, Map<String, String> headers, byte[] body) throws NotReached {
        var to = Destination.ofSecret(address, settings);
        var request = new HttpPost(to);
        request.setEntity(new ByteArrayEntity(body, null));
        return ask(to, request, headers, MOST_OF_A_RECEIPT);
    }

    /** On a thread of its own: neither a look-up nor a byte every second can hold the asker for longer than said. */
    private Answer ask(URI to, HttpUriRequestBase request, Map<String, String> headers, int most) throws NotReached {
        headers.forEach(request::setHeader);
        var host = hosts.get(to.getScheme() + "://" + to.getRawAuthority());
        long end = System.nanoTime() + settings.time().toNanos();
        try {
            enter(host, end);
            var exchange = new FutureTask<>(() -> exchange(to, request, most, host));
            Thread.ofVirtual().name("outside").start(exchange);
            return await(exchange, host, end - System.nanoTime());
        } catch (TimeoutException late) {
            request.abort();
            throw new NotReached("It took too long", late);
        } catch (InterruptedException stopped) {
            request.abort();
            Thread.currentThread().interrupt();
            throw new NotReached("Nobody waits for it any more", stopped);
        }
    }

    private void enter(Host host, long end) throws NotReached, InterruptedException {
        host.begin(end - System.nanoTime());
        boolean isIn = false;
        try {
            isIn = places.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } finally {
            if (!isIn) {
                host.end();
            }
        }
        if (!isIn) {
            throw new NotReached("Too many are asked already");
        }
    }

    private Answer await(FutureTask<Answer> exchange, Host host, long nanos)
            throws NotReached, TimeoutException, InterruptedException {
        try {
            var answer = exchange.get(nanos, TimeUnit.NANOSECONDS);
            host.answered();
            return answer;
        } catch (TimeoutException late) {
            // Most of the time may have gone while others were asked.
            if (nanos > settings.time().toNanos() / 2) {
                host.saidNothing();
            }
            throw late;
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof Names.Closed) {
                throw new NotAllowed("It is not public", fault);
            }
            host.saidNothing();
            throw new NotReached("No answer", fault);
        }
    }

    private Answer exchange(URI to, HttpUriRequestBase request, int most, Host host) throws IOException {
        try {
            return read(request, client.executeOpen(HttpHost.create(to), request, null), most);
        } finally {
            places.release();
            host.end();
        }
    }

    private static Answer read(HttpUriRequestBase request, ClassicHttpResponse response, int most) throws IOException {
        try {
            var entity = response.getEntity();
            var body = entity == null ? new byte[0] : entity.getContent().readNBytes(most);
            return new Answer(response, body);
        } finally {
            // To close it alone would read what is left of it, however much that is. One that was read to its end has
            // given its connection back already.
            request.abort();
            Closer.closeQuietly(response);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
