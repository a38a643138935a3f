/** Child processes: started, recorded, waited for, ended in order, and found again after a launcher that was killed. */
@NullMarked
package org.huiyin.localstack.process;

import org.jspecify.annotations.NullMarked;
