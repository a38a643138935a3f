/** What opinions-service tells: opinions, problems and collection activities, never their givers. */
@NullMarked
package org.huiyin.contracts.opinions;

import org.jspecify.annotations.NullMarked;
