/**
 * Files that belong to something: taken in, kept in one of several storages behind one port, and swept when nobody's
 * (COL-7).
 */
@NullMarked
package org.huiyin.kit.attachment;

import org.jspecify.annotations.NullMarked;
