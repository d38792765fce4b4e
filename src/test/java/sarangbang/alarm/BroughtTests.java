package sarangbang.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** As the web client says it. */
class BroughtTests {

    @Test
    void filesAreToldInWords() {
        assertThat(new Brought("a.png", "image/png", 1).words(Language.KOREAN)).isEqualTo("사진");
        assertThat(new Brought("a.png", "image/png", 3).words(Language.KOREAN)).isEqualTo("사진 외 2개");
        assertThat(new Brought("회의록.pdf", "application/pdf", 1).words(Language.KOREAN))
                .isEqualTo("파일: 회의록.pdf");
        assertThat(new Brought("a.png", "image/png", 1).words(Language.ENGLISH)).isEqualTo("Photo");
        assertThat(new Brought("a.pdf", "application/pdf", 2).words(Language.ENGLISH))
                .isEqualTo("File: a.pdf and 1 more");
    }
}
