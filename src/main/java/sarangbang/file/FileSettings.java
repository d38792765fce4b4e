package sarangbang.file;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much may be brought, and where it lies.
 *
 * @param folder of the files; where they lie in S3, of those that are just coming in. All nodes share it
 * @param maxSize of one file
 * @param unposted how many one person may have that are in no message
 * @param unpostedSize how large these may be together
 * @param unpostedFor after this long they are gone
 * @param spare of the disk, which no file takes
 * @param atOnce how many one person may bring at the same time to a node
 */
@ConfigurationProperties("chat.files")
record FileSettings(
        Path folder,
        DataSize maxSize,
        int unposted,
        DataSize unpostedSize,
        Duration unpostedFor,
        int atOnce,
        DataSize spare,
        S3 s3) {

    /**
     * @param endpoint empty for Amazon's own
     * @param bucket empty to keep files on disk
     * @param accessKey empty to find out from the surroundings, as Amazon's programs do
     */
    record S3(String endpoint, String bucket, String region, String accessKey, String secretKey) {

        boolean isOn() {
            return !bucket.isBlank();
        }
    }
}
