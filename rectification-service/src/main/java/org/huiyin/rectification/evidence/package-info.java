/** Files that prove what was done: uploaded by an organization, named by its reports, shown with what they prove. */
@NullMarked
package org.huiyin.rectification.evidence;

import org.jspecify.annotations.NullMarked;
