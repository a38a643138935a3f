package org.huiyin.kit.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;

/** Looks the key up, runs the method once, and keeps its answer beside its effect. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final String KEY_PATTERN = "[\\x21-\\x7e]{1,200}";
    /** Everybody without a token is one caller: keys must not meet by chance. As long as 128 bits are in base64. */
    private static final int SHORTEST_OF_THE_PUBLIC = 22;
    private static final String REPLAYED = "Idempotency-Replayed";

    private final IdempotencyKeys keys;
    private final CurrentCaller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    IdempotentInterceptor(
            IdempotencyKeys keys, CurrentCaller caller, HttpHeaders headers, UriInfo uri, ObjectMapper json) {
        this.keys = keys;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (!key.matches(KEY_PATTERN)) {
            throw ProblemException.invalidField(
                    "header:" + HEADER, "wrong-format", "Use 1 to 200 visible ASCII characters, best a UUID.");
        }
        if (caller.get().equals(Caller.PUBLIC) && key.length() < SHORTEST_OF_THE_PUBLIC) {
            throw ProblemException.invalidField(
                    "header:" + HEADER, "wrong-size", "Without a token others have keys too: use a UUID.");
        }
        String request = json.writeValueAsString(requestOf(invocation));
        String scope = caller.get().name() + " " + invocation.getMethod().getName() + " " + uri.getPath();
        try {
            return QuarkusTransaction.requiringNew().call(() -> answer(invocation, scope, key, request));
        } catch (Refusal refusal) {
            return refusal.response;
        }
    }

    private Response answer(InvocationContext invocation, String scope, String key, String request) throws Exception {
        Optional<IdempotencyKeys.Earlier> earlier = keys.claim(scope, key, request);
        if (earlier.isPresent()) {
            return replay(earlier.get());
        }
        Response response = (Response) invocation.proceed();
        if (response.getStatus() >= 400) {
            throw new Refusal(response);
        }
        keys.keep(scope, key, answerOf(response));
        return response;
    }

    /** Undoes the transaction of an answer that refuses, and with it the claim on the key. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Response response;

        private Refusal(Response response) {
            super(null, null, false, false);
            this.response = response;
        }
    }

    private Response replay(IdempotencyKeys.Earlier earlier) {
        if (!earlier.sameRequest()) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for a new request.");
        }
        KeptAnswer answer = earlier.answer();
        Response.ResponseBuilder response = Response.status(answer.status()).header(REPLAYED, "true");
        if (answer.body() != null) {
            response.entity(answer.body()).type(MediaType.APPLICATION_JSON_TYPE);
        }
        answer.headers().forEach(response::header);
        return response.build();
    }

    private KeptAnswer answerOf(Response response) {
        java.util.Map<String, String> kept = new java.util.TreeMap<>();
        for (String name : List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG)) {
            String value = response.getHeaderString(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        JsonNode body = response.hasEntity() ? json.valueToTree(response.getEntity()) : null;
        return new KeptAnswer(response.getStatus(), kept, body);
    }

    /** Everything that the client sent and the method understood; of an uploaded file, its name and a digest. */
    private static List<Object> requestOf(InvocationContext invocation) throws IOException {
        List<Object> request = new ArrayList<>();
        for (Object argument : invocation.getParameters()) {
            switch (argument) {
                case null -> request.add("");
                case FileUpload file -> request.add(file.fileName() + " " + digest(file));
                case jakarta.ws.rs.core.UriInfo ignored -> {}
                case jakarta.ws.rs.core.HttpHeaders ignored -> {}
                default -> request.add(argument);
            }
        }
        return request;
    }

    private static String digest(FileUpload file) throws IOException {
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
