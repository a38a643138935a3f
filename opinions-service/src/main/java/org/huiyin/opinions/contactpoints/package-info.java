/** Contact points 联系点: leaders, units and seconded cadres paired with those whom they visit and help (CAM-5). */
@NullMarked
package org.huiyin.opinions.contactpoints;

import org.jspecify.annotations.NullMarked;
