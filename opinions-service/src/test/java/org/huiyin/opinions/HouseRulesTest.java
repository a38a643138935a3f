package org.huiyin.opinions;

import org.junit.jupiter.api.Test;

import org.huiyin.testkit.rules.HouseRules;

class HouseRulesTest {

    @Test
    void followsTheRulesOfTheHouse() {
        HouseRules.check("org.huiyin.opinions");
    }
}
