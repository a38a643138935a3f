/**
 * Supervision groups and whom they look after, orders to correct, and what is told to superiors by working days (SUP-1,
 * SUP-2).
 */
@NullMarked
package org.huiyin.rectification.supervision;

import org.jspecify.annotations.NullMarked;
