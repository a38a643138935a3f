@NullMarked
package org.huiyin.opinions.contactpoints;

import org.jspecify.annotations.NullMarked;
