/** Attachments of opinions, against real parts. */
@NullMarked
package org.huiyin.opinions.attachments;

import org.jspecify.annotations.NullMarked;
