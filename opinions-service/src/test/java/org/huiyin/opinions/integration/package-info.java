/** What auditors and other systems see of this service. */
@NullMarked
package org.huiyin.opinions.integration;

import org.jspecify.annotations.NullMarked;
