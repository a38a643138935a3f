package org.huiyin.rectification;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.huiyin.testkit.openapi.OpenApiDocument;
import org.huiyin.testkit.parts.WithRealParts;

@QuarkusTest
@WithRealParts
class OpenApiContractTest {

    @Test
    void servesTheCommittedDocument() {
        OpenApiDocument.served().assertCommittedAs("rectification-service");
    }
}
