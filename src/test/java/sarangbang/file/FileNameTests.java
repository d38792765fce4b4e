package sarangbang.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "사진.png, 사진.png",
        "../../etc/passwd, passwd",
        "C:\\Users\\me\\a b.txt, a b.txt",
        "' a.txt ', a.txt",
        "'', file",
        "., file",
        "a/, file",
    })
    void namesAreNoPaths(String asked, String clean) {
        assertThat(FileName.clean(asked)).isEqualTo(clean);
    }

    /** {@code exe.png} that reads as {@code gnp.exe}, a line of its own in a header, and what nobody sees. */
    @Test
    void nothingUnseenIsInThem() {
        assertThat(FileName.clean("a\u202Egnp.exe")).isEqualTo("agnp.exe");
        assertThat(FileName.clean("a\r\nSet-Cookie: b\0\u200B.txt")).isEqualTo("aSet-Cookie: b.txt");
    }

    @Test
    void hangulIsComposed() {
        assertThat(FileName.clean("\u1112\u1161\u11AB.txt")).isEqualTo("한.txt");
    }

    @Test
    void theEndingOfALongOneStays() {
        var clean = FileName.clean("긴".repeat(300) + ".jpeg");
        assertThat(clean.codePointCount(0, clean.length())).isEqualTo(200);
        assertThat(clean).endsWith("긴.jpeg");
        assertThat(FileName.clean("a." + "b".repeat(300))).hasSize(200);
    }
}
