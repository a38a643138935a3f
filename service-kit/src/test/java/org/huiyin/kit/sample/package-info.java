/** A small service that uses every part of the kit, so that the kit is tested as services use it. */
package org.huiyin.kit.sample;
