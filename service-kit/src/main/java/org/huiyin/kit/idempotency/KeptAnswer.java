package org.huiyin.kit.idempotency;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The answer to a request that was made under a key. */
record KeptAnswer(int status, Map<String, String> headers, @Nullable JsonNode body) {}
