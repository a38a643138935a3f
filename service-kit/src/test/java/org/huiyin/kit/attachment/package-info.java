@NullMarked
package org.huiyin.kit.attachment;

import org.jspecify.annotations.NullMarked;
