package sarangbang.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What images tell beside what is seen is left out, and what is seen is the same, bit by bit. */
class BareTests {

    @TempDir
    Path folder;

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    private record Bared(byte[] bytes, Glance glance) {

        Orientation orientation() {
            return glance.orientation();
        }

        boolean tellsWhere() {
            return new String(bytes, ISO_8859_1).contains(Photos.WHERE);
        }

        BufferedImage image() throws IOException {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        }
    }

    private Bared bare(String type, byte[] image) throws IOException {
        var from = Files.write(folder.resolve("image"), image);
        var to = folder.resolve("bare");
        var glance = Bare.copy(type, from, to);
        return new Bared(Files.readAllBytes(to), glance);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    static Stream<Object[]> images() {
        return Stream.of(
                new Object[] {"image/jpeg", Photos.jpeg(60, 40, 1)},
                new Object[] {"image/png", Photos.pngWithPlace(60, 40)},
                new Object[] {"image/gif", Photos.gifWithPlace(60, 40)},
                new Object[] {"image/webp", Photos.webpWithPlace(1)});
    }

    @ParameterizedTest
    @MethodSource("images")
    void nothingTellsWhereAndThePictureIsTheSame(String type, byte[] image) throws IOException {
        assertThat(new String(image, ISO_8859_1)).contains(Photos.WHERE);
        var bared = bare(type, image);
        assertThat(bared.tellsWhere()).isFalse();
        assertThat(pixels(bared.image()))
                .isEqualTo(pixels(new Bared(image, Glance.inRows(Orientation.UPRIGHT)).image()));
        assertThat(bare(type, bared.bytes()).bytes()).as("once more").isEqualTo(bared.bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void onlyWhichWayUpItIsStays(int orientation) throws IOException {
        var jpeg = bare("image/jpeg", Photos.jpeg(60, 40, orientation));
        assertThat(jpeg.orientation().value()).isEqualTo(orientation);
        assertThat(bare("image/jpeg", jpeg.bytes()).orientation()).isEqualTo(jpeg.orientation());
        assertThat(new String(jpeg.bytes(), ISO_8859_1).contains("Exif")).isEqualTo(orientation != 1);
        var webp = bare("image/webp", Photos.webpWithPlace(orientation));
        assertThat(bare("image/webp", webp.bytes()).orientation().value()).isEqualTo(orientation);
        assertThat(webp.tellsWhere()).isFalse();
    }

    /** What is said before and what would be unpacked are two numbers in the file. */
    @Test
    void aWebpOfAnotherSizeThanItSaysIsNotUnpacked() throws IOException {
        var image = Photos.webpWithPlace(1);
        assertThat(bare("image/webp", image).glance().unpacking()).isEqualTo(Glance.Unpacking.WHOLE);
        int size = new String(image, ISO_8859_1).indexOf("VP8 ") + 8 + 6;
        image[size] = (byte) 0xFF;
        image[size + 1] = 0x3F;
        assertThat(bare("image/webp", image).glance().unpacking()).isEqualTo(Glance.Unpacking.NEVER);
    }

    @Test
    void scansWithoutEndAreNotUnpacked() throws IOException {
        var scans = new byte[100][];
        Arrays.fill(scans, new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2});
        var image = Photos.joined(Arrays.copyOf(Photos.jpeg(9, 6, 1), 2), Photos.joined(scans));
        assertThat(bare("image/jpeg", image).glance().unpacking()).isEqualTo(Glance.Unpacking.NEVER);
        assertThat(bare("image/jpeg", Photos.jpeg(9, 6, 1)).glance().unpacking())
                .isEqualTo(Glance.Unpacking.IN_ROWS);
    }

    @Test
    void aWebpIsAsLongAsItSays() throws IOException {
        for (int orientation : new int[] {1, 6}) {
            var bared = bare("image/webp", Photos.webpWithPlace(orientation)).bytes();
            var said = ByteBuffer.wrap(bared).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
            assertThat(said).isEqualTo(bared.length - 8);
            assertThat(bared[20]).as("what it says is in it").isEqualTo((byte) (orientation == 1 ? 0 : 8));
        }
    }

    /** Cut off anywhere, or with any byte changed: none tells where, none fails, none goes on for ever. */
    @ParameterizedTest
    @MethodSource("images")
    void damagedOnesDoNoHarm(String type, byte[] image) throws IOException {
        for (int length :
                IntStream.range(0, image.length).filter(at -> at % 7 == 0).toArray()) {
            assertThat(bare(type, Arrays.copyOf(image, length)).bytes()).hasSizeLessThan(image.length);
        }
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            var damaged = image.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            assertThat(bare(type, damaged).bytes().length).isLessThanOrEqualTo(image.length + 2);
        }
    }
}
