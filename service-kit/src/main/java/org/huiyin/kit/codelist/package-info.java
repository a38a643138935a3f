/** Enumerations with their labels in Chinese and English. */
@NullMarked
package org.huiyin.kit.codelist;

import org.jspecify.annotations.NullMarked;
