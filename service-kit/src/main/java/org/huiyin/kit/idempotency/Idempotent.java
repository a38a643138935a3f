package org.huiyin.kit.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * The resource method honours the {@code Idempotency-Key} header: the same key, caller and request within 24 hours give
 * the same answer and no second effect; another request under the key is refused with 422. The method must return
 * {@code jakarta.ws.rs.core.Response} with an entity that can be written as JSON. Its effect, the key and the answer
 * are committed in one transaction.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
