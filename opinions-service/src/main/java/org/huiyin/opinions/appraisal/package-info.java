/** What a branch thinks of a member: shown to that member, and to nobody but the branch and the office (APP-1). */
@NullMarked
package org.huiyin.opinions.appraisal;

import org.jspecify.annotations.NullMarked;
