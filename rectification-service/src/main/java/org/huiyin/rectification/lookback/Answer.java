package org.huiyin.rectification.lookback;

import org.jspecify.annotations.Nullable;

/**
 * @param code of the question
 * @param finding what is not as it should be; there exactly when the verdict is NOT_MET
 */
record Answer(String code, Verdict verdict, @Nullable String finding) {}
