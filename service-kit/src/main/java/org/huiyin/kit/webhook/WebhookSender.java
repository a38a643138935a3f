package org.huiyin.kit.webhook;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;

import org.huiyin.contracts.envelope.CloudEvent;

/**
 * Makes one attempt. Vert.x's client, because it lets us name the very address to connect to beside the host for TLS
 * and the request: between the check and the call nobody can point the name elsewhere.
 */
@Singleton
class WebhookSender {

    private static final int MOST_READ = 16 * 1024;

    private final Receivers receivers;
    private final WebhookSecrets secrets;
    private final WebhookSettings settings;
    private final Clock clock;
    private final HttpClient client;

    WebhookSender(Vertx vertx, Receivers receivers, WebhookSecrets secrets, WebhookSettings settings, Clock clock) {
        this.receivers = receivers;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                // Its default of five would let some wait for a place while their time runs.
                .setMaxPoolSize(settings.most() * settings.atOnce())
                .setKeepAlive(false)
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis())));
    }

    /** Blocks until there is an answer, or none in time. */
    Attempt send(Webhook webhook, Delivery delivery) {
        return switch (receivers.find(webhook.url().toString())) {
            case Receivers.Finding.Refused refused -> Attempt.failed(refused.reason());
            case Receivers.Finding.Unresolved unresolved -> Attempt.failed(unresolved.reason());
            case Receivers.Finding.Permitted permitted -> post(webhook, delivery, permitted);
        };
    }

    private Attempt post(Webhook webhook, Delivery delivery, Receivers.Finding.Permitted receiver) {
        CompletableFuture<Attempt> outcome = new CompletableFuture<>();
        client.request(options(receiver.url(), receiver.address()))
                .onFailure(outcome::completeExceptionally)
                .onSuccess(request -> exchange(request, webhook, delivery, outcome));
        try {
            return outcome.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            outcome.cancel(true);
            return Attempt.failed("No whole answer within %d ms".formatted(settings.timeout().toMillis()));
        } catch (ExecutionException failed) {
            return Attempt.failed(reasonOf(failed.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            outcome.cancel(true);
            return Attempt.failed("The service stopped");
        }
    }

    private void exchange(
            HttpClientRequest request, Webhook webhook, Delivery delivery, CompletableFuture<Attempt> outcome) {
        outcome.whenComplete((attempt, failure) -> {
            if (failure != null) {
                request.reset();
            }
        });
        request.putHeader("Content-Type", CloudEvent.CONTENT_TYPE)
                .putHeader("User-Agent", "Huiyin-Webhook/1")
                .putHeader("Huiyin-Delivery", delivery.id().toString())
                .putHeader("Huiyin-Signature", secrets.signature(webhook, clock.instant(), delivery.payload()))
                .send(Buffer.buffer(delivery.payload()))
                .onFailure(outcome::completeExceptionally)
                .onSuccess(response -> read(response, outcome));
    }

    /** Of the answer only its beginning is kept; an endless one is cut off. */
    private static void read(HttpClientResponse response, CompletableFuture<Attempt> outcome) {
        Buffer body = Buffer.buffer();
        response.exceptionHandler(outcome::completeExceptionally);
        response.endHandler(end -> outcome.complete(answered(response, body)));
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > MOST_READ && outcome.complete(answered(response, body))) {
                response.request().reset();
            }
        });
    }

    private static Attempt answered(HttpClientResponse response, Buffer body) {
        return Attempt.answered(response.statusCode(), body.toString(StandardCharsets.UTF_8));
    }

    private static RequestOptions options(URI url, InetAddress address) {
        boolean secure = url.getScheme().equalsIgnoreCase("https");
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false);
    }

    private static String reasonOf(Throwable failure) {
        String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.length() > Attempt.EXCERPT ? text.substring(0, Attempt.EXCERPT) : text.replace("\0", "");
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
