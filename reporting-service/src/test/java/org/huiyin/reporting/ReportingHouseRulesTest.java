package org.huiyin.reporting;

import org.junit.jupiter.api.Test;

import org.huiyin.testkit.rules.HouseRules;

class ReportingHouseRulesTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("org.huiyin.reporting");
    }
}
