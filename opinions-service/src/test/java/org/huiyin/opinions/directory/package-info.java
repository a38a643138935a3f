@NullMarked
package org.huiyin.opinions.directory;

import org.jspecify.annotations.NullMarked;
