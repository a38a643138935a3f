/** Brings in what offices send as files: organizations, categories and registers of opinions (CAM-1, SRT-1, COL-6). */
@NullMarked
package org.huiyin.opinions.imports;

import org.jspecify.annotations.NullMarked;
