package org.huiyin.testkit.access;

/** Prepares what a scoped operation is called on. */
@FunctionalInterface
public interface AccessFixture {

    /**
     * A request on something that belongs to {@link AccessMatrix#OWN}, fresh for each call.
     *
     * @param operationId as in the OpenAPI document
     */
    AccessRequest requestFor(String operationId);
}
