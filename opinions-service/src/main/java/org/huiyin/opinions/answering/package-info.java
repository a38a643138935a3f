/** What givers are told: answers, declines and published results (SRT-5). */
@NullMarked
package org.huiyin.opinions.answering;

import org.jspecify.annotations.NullMarked;
