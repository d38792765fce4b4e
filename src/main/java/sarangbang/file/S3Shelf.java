package sarangbang.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of any server that speaks S3. */
final class S3Shelf implements Shelf, AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofSeconds(20);
    private static final Duration ALL = Duration.ofMinutes(2);

    private final S3Client server;
    private final String bucket;

    /** What only Amazon's own server knows is not asked of others: addresses by bucket, checksums beyond the signature. */
    S3Shelf(FileSettings.S3 settings) {
        var client = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(calls -> calls.apiCallTimeout(ALL))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(SILENCE));
        if (!settings.endpoint().isBlank()) {
            client.endpointOverride(URI.create(settings.endpoint()));
        }
        this.server = client.build();
        this.bucket = settings.bucket();
    }

    private static AwsCredentialsProvider credentials(FileSettings.S3 settings) {
        return settings.accessKey().isBlank()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }

    @Override
    public void put(String name, Path bytes) throws IOException {
        asked(() -> server.putObject(put -> put.bucket(bucket).key(name), RequestBody.fromFile(bytes)));
        Files.delete(bytes);
    }

    @Override
    public InputStream read(String name, Slice slice) throws IOException {
        try {
            return asked(() -> server.getObject(
                    get -> get.bucket(bucket).key(name).range("bytes=%d-%d".formatted(slice.from(), slice.last()))));
        } catch (IOException why) {
            throw why.getCause() instanceof NoSuchKeyException ? new NoSuchFileException(name) : why;
        }
    }

    @Override
    public void remove(String name) throws IOException {
        asked(() -> server.deleteObject(delete -> delete.bucket(bucket).key(name)));
    }

    private static <T> T asked(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (SdkException refused) {
            throw new IOException(refused);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
