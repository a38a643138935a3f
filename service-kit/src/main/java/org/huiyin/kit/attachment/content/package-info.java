/**
 * What a file really is, whether it may be kept, and what it tells beyond what it shows: checked and cleaned (COL-7).
 */
@NullMarked
package org.huiyin.kit.attachment.content;

import org.jspecify.annotations.NullMarked;
