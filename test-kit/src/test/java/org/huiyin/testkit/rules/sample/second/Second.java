package org.huiyin.testkit.rules.sample.second;

import org.huiyin.testkit.rules.sample.first.First;

public class Second {

    First first;
}
