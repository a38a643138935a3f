/** Campaigns with their batches, phases and policy, and the working calendar (CAM-2, CAM-6). */
@NullMarked
package org.huiyin.opinions.campaign;

import org.jspecify.annotations.NullMarked;
