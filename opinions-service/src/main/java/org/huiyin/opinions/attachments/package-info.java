/** Photos, scans and documents that belong to an opinion, or prove what an organization did (COL-7). */
@NullMarked
package org.huiyin.opinions.attachments;

import org.jspecify.annotations.NullMarked;
