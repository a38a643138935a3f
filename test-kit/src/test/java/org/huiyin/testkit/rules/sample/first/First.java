package org.huiyin.testkit.rules.sample.first;

import org.huiyin.testkit.rules.sample.second.Second;

public class First {

    Second second;
}
