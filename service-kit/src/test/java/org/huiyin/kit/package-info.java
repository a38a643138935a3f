/** The kit's behaviour, tested in a sample service on real parts. */
package org.huiyin.kit;
