package sarangbang.file;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes previews of images, two at once: that bounds what they take of the memory, and threads of their own keep them from
 * holding up whoever shares a carrier. An image that cannot be read, or that would be too large once it is unpacked, has none.
 */
@Component
class Studio {

    private static final Logger log = LoggerFactory.getLogger(Studio.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static {
        // By whoever starts the node: later on it could be somebody who does not see all of the class path.
        ImageIO.scanForPlugins();
        ImageIO.setUseCache(false);
    }

    private final Arrivals arrivals;
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("studio-", 0).factory(),
            new ThreadPoolExecutor.AbortPolicy());

    Studio(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    Optional<Picture> picture(String type, Arrival image, Glance glance) throws IOException {
        var preview = arrivals.next();
        var drawing = new Drawing(type, glance);
        var drawn = within(PATIENCE, () -> drawing.draw(image.path(), preview.path()));
        if (drawn.isEmpty()) {
            preview.close();
        }
        return drawn.map(size -> new Picture(size.width(), size.height(), preview, size.type()));
    }

    /** Where both are busy for long an image goes without. What is given up before it has begun is not begun. */
    <T> Optional<T> within(Duration patience, Callable<T> work) {
        var task = new FutureTask<>(work);
        try {
            workers.execute(task);
            return Optional.of(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | RejectedExecutionException | TimeoutException none) {
            log.info("No preview of an image: {}", none.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            task.cancel(true);
            workers.remove(task);
        }
        return Optional.empty();
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
