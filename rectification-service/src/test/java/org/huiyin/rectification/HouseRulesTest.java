package org.huiyin.rectification;

import org.junit.jupiter.api.Test;

import org.huiyin.testkit.rules.HouseRules;

class HouseRulesTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("org.huiyin.rectification");
    }
}
