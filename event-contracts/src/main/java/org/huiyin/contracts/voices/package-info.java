/** What people told rectification-service, on its way to opinions-service: read by it alone, never by other systems. */
@NullMarked
package org.huiyin.contracts.voices;

import org.jspecify.annotations.NullMarked;
