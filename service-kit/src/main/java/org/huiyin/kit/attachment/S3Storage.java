package org.huiyin.kit.attachment;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** Attachments in a bucket, as objects named by their keys. */
final class S3Storage implements AttachmentStorage, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    private S3Storage(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /**
     * Says no more than every server that speaks S3 understands: no trailing checksums, no chunks signed one by one.
     */
    static S3Storage of(AttachmentSettings.S3 settings, String bucket) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.endpoint().isPresent())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .overrideConfiguration(overrides -> overrides.apiCallTimeout(PATIENCE));
        settings.endpoint().ifPresent(builder::endpointOverride);
        if (settings.accessKey().isPresent() && settings.secretKey().isPresent()) {
            builder.credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey().get(), settings.secretKey().get())));
        }
        return new S3Storage(builder.build(), bucket, settings.prefix());
    }

    @Override
    public void put(UUID key, Path file) {
        try {
            client.putObject(request -> request.bucket(bucket).key(prefix + key), file);
        } catch (SdkException failed) {
            throw new StorageAway("S3 does not keep an attachment", failed);
        }
    }

    @Override
    public Optional<InputStream> open(UUID key) {
        try {
            return Optional.of(client.getObject(request -> request.bucket(bucket).key(prefix + key)));
        } catch (NoSuchKeyException unknown) {
            return Optional.empty();
        } catch (SdkException failed) {
            throw new StorageAway("S3 does not give an attachment", failed);
        }
    }

    @Override
    public void delete(UUID key) {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(prefix + key));
        } catch (SdkException failed) {
            throw new StorageAway("S3 does not delete an attachment", failed);
        }
    }

    @Override
    public List<UUID> keys(UUID after, UUID before, int limit) {
        try {
            return client
                    .listObjectsV2(request ->
                            request.bucket(bucket).prefix(prefix).startAfter(prefix + after).maxKeys(limit))
                    .contents()
                    .stream()
                    .map(S3Object::key)
                    .filter(name -> name.compareTo(prefix + before) < 0)
                    .map(name -> TimeOrderedId.parse(name.substring(prefix.length())))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (SdkException failed) {
            throw new StorageAway("S3 does not list attachments", failed);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
