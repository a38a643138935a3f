/** Small files to attach, with what a real one tells of its maker. */
@NullMarked
package org.huiyin.testkit.files;

import org.jspecify.annotations.NullMarked;
