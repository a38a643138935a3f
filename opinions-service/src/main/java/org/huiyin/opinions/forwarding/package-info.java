/** Sorted opinions on their way to the organization or, where about a person, to that person alone (SRT-4). */
@NullMarked
package org.huiyin.opinions.forwarding;

import org.jspecify.annotations.NullMarked;
