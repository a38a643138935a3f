package org.huiyin.reporting;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.huiyin.testkit.access.AccessMatrix;
import org.huiyin.testkit.access.AccessRequest;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class AccessMatrixComponentTest {

    @Test
    void letsEveryRoleDoWhatItsRulesSayAndNothingElse() {
        AccessMatrix.Findings findings = AccessMatrix.walk(operation -> AccessRequest.to(Map.of()));

        assertThat(findings.violations()).isEmpty();
    }
}
