/** What nobody may write: each class breaks one rule of the house. */
@NullMarked
package org.huiyin.testkit.rules.sample;

import org.jspecify.annotations.NullMarked;
