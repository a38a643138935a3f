package org.huiyin.systemtests;

/**
 * How a fault met the traffic.
 *
 * @param before opinions accepted before it
 * @param meanwhile opinions accepted while the part was away, or while one replica served alone
 * @param failures attempts without a definite answer in that time
 * @param sharedBefore work that each of two replicas had done before one died; 0 where there is one process
 */
record Strike(Fault fault, int before, int meanwhile, int failures, int sharedBefore) {}
