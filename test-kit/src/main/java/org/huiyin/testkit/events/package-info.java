/** Publishing and reading events on the real topics, and holding them against their schemas. */
@NullMarked
package org.huiyin.testkit.events;

import org.jspecify.annotations.NullMarked;
