package org.huiyin.testkit.rules.sample.util;

public class Drawer {}
