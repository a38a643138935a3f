package org.huiyin.testkit.parts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.common.QuarkusTestResource;

/**
 * Runs the Quarkus test against a fresh database on a real PostgreSQL, a real Kafka with all topics, and a token
 * issuer.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(RealParts.class)
public @interface WithRealParts {}
