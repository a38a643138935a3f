/** Rectification tracking: a problem becomes a public, supervised and rated commitment (REC, SUP, SAT). */
@NullMarked
package org.huiyin.rectification;

import org.jspecify.annotations.NullMarked;
