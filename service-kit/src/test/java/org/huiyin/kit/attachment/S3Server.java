package org.huiyin.kit.attachment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * S3Proxy in a JVM of its own, which checks signatures and keeps objects in a folder; the build puts it into target/s3.
 */
final class S3Server implements AutoCloseable {

    private static final String IDENTITY = "test-identity";
    private static final String CREDENTIAL = "test-credential";

    private final Process process;
    private final URI endpoint;

    private S3Server(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    static S3Server start(Path folder) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        Path settings = Files.write(folder.resolve("s3proxy.conf"), List.of(
                "s3proxy.endpoint=" + endpoint,
                "s3proxy.authorization=aws-v2-or-v4",
                "s3proxy.identity=" + IDENTITY,
                "s3proxy.credential=" + CREDENTIAL,
                "jclouds.provider=filesystem-nio2",
                "jclouds.identity=none",
                "jclouds.credential=none",
                "jclouds.filesystem.basedir=" + Files.createDirectory(folder.resolve("objects"))));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                        "-jar", Path.of("target", "s3", "s3proxy.jar").toAbsolutePath().toString(),
                        "--properties", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        S3Server server = new S3Server(process, endpoint);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> answers(port));
        return server;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Of a bucket that no other test knows. */
    AttachmentSettings.S3 settings() {
        String bucket = "attachments-" + UUID.randomUUID();
        try (S3Client client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(IDENTITY, CREDENTIAL)))
                .build()) {
            client.createBucket(request -> request.bucket(bucket));
        }
        return new Settings(Optional.of(endpoint), "us-east-1", Optional.of(bucket), "kept/", Optional.of(IDENTITY),
                Optional.of(CREDENTIAL));
    }

    /** As they would stand in the configuration. */
    record Settings(
            Optional<URI> endpoint, String region, Optional<String> bucket, String prefix, Optional<String> accessKey,
            Optional<String> secretKey) implements AttachmentSettings.S3 {}

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
