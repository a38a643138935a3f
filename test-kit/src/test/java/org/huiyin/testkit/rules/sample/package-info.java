/** What nobody may write: each class breaks one rule of the house. */
package org.huiyin.testkit.rules.sample;
