/** What auditors and other systems see of this service. */
@NullMarked
package org.huiyin.rectification.integration;

import org.jspecify.annotations.NullMarked;
