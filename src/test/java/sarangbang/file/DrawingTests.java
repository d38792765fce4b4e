package sarangbang.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Previews, as they are drawn. */
class DrawingTests {

    @TempDir
    Path folder;

    private BufferedImage drawn(String type, byte[] image, int orientation) throws IOException {
        draw(type, image, orientation);
        return ImageIO.read(folder.resolve("preview").toFile());
    }

    private Drawing.Drawn draw(String type, byte[] image, int orientation) throws IOException {
        var from = Files.write(folder.resolve("image"), image);
        Files.deleteIfExists(folder.resolve("preview"));
        return new Drawing(type, Glance.inRows(new Orientation(orientation))).draw(from, folder.resolve("preview"));
    }

    @Test
    void noSideIsLongerThanItMayBeAndNoneIsDrawnLarger() throws IOException {
        var large = drawn("image/jpeg", Photos.jpeg(3000, 1500, 1), 1);
        assertThat(large.getWidth()).isEqualTo(720);
        assertThat(large.getHeight()).isEqualTo(360);
        var small = drawn("image/png", Photos.png(30, 20), 1);
        assertThat(small.getWidth()).isEqualTo(30);
        var narrow = drawn("image/png", Photos.png(4000, 1), 1);
        assertThat(narrow.getWidth()).isEqualTo(720);
        assertThat(narrow.getHeight()).isOne();
    }

    /** Red was left and blue right: a quarter turn to the right brings red to the top. */
    @Test
    void itIsTheRightWayUp() throws IOException {
        var turned = drawn("image/png", Photos.png(60, 40), 6);
        assertThat(turned.getWidth()).isEqualTo(40);
        assertThat(turned.getHeight()).isEqualTo(60);
        assertThat(isRed(turned, 20, 5)).isTrue();
        assertThat(isRed(turned, 20, 55)).isFalse();
        assertThat(isRed(drawn("image/png", Photos.png(60, 40), 8), 20, 55)).isTrue();
        assertThat(isRed(drawn("image/png", Photos.png(60, 40), 3), 55, 20)).isTrue();
        assertThat(isRed(drawn("image/png", Photos.png(60, 40), 2), 55, 20)).isTrue();
        assertThat(isRed(drawn("image/png", Photos.png(60, 40), 4), 5, 20)).isTrue();
        assertThat(isRed(drawn("image/png", Photos.png(60, 40), 5), 20, 5)).isTrue();
        assertThat(isRed(drawn("image/png", Photos.png(60, 40), 7), 20, 55)).isTrue();
        assertThat(draw("image/png", Photos.png(60, 40), 6)).isEqualTo(new Drawing.Drawn(40, 60, "image/jpeg"));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getBlue() < 60;
    }

    @Test
    void whatOneSeesThroughStaysSo() throws IOException {
        var clear = Photos.written(new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB), "png");
        assertThat(draw("image/png", clear, 1).type()).isEqualTo("image/png");
        assertThat(drawn("image/png", clear, 1).getRGB(5, 5)).isZero();
    }

    @Test
    void webpAndGifAreDrawnToo() throws IOException {
        assertThat(draw("image/webp", Photos.webpWithPlace(1), 1).width()).isOne();
        assertThat(draw("image/gif", Photos.gifWithPlace(60, 40), 1).height()).isEqualTo(40);
    }

    @Test
    void whatWouldBeEnormousIsNotUnpacked() {
        assertThatThrownBy(() -> draw("image/png", Photos.bomb(), 1)).hasMessageContaining("30000");
    }

    /** A row of it is 400 MB, and the file is some hundred KB. */
    @Test
    void neitherIsOneThatIsOnlyLong() {
        assertThatThrownBy(() -> draw("image/png", Photos.ribbon(), 1)).hasMessageContaining("50000000");
        assertThatThrownBy(() -> new Drawing("image/png", new Glance(Orientation.UPRIGHT, Glance.Unpacking.NEVER))
                        .draw(Files.write(folder.resolve("image"), Photos.png(9, 6)), folder.resolve("preview")))
                .isInstanceOf(IOException.class);
    }

    /** Two that never end hold up nobody for longer than anybody waits. */
    @Test
    void whatTakesTooLongIsGivenUp() {
        var settings = new FileSettings(
                folder,
                DataSize.ofMegabytes(1),
                1,
                DataSize.ofMegabytes(1),
                Duration.ofDays(1),
                1,
                DataSize.ofMegabytes(1),
                new FileSettings.S3("", "", "", "", ""));
        var studio = new Studio(new Arrivals(settings, Clock.systemUTC()));
        var patience = Duration.ofMillis(200);
        var end = new CountDownLatch(1);
        var begun = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            assertThat(studio.within(patience, () -> endless(end, begun))).isEmpty();
        }
        assertThat(studio.within(patience, () -> endless(end, begun))).isEmpty();
        end.countDown();
        await().until(() -> studio.within(patience, () -> 1).isPresent());
        assertThat(begun).hasValue(2);
        studio.stop();
    }

    /** As what is written in C, it does not hear that it is to stop. */
    private static int endless(CountDownLatch end, AtomicInteger begun) {
        begun.incrementAndGet();
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
        return 0;
    }
}
