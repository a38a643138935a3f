@NullMarked
package org.huiyin.kit.attachment.content;

import org.jspecify.annotations.NullMarked;
