package org.huiyin.kit.identity;

import org.jspecify.annotations.Nullable;

/** The caller of the request being served; inject this. */
public class CurrentCaller {

    private final @Nullable Caller caller;

    /** For the client proxy. */
    protected CurrentCaller() {
        this.caller = null;
    }

    public CurrentCaller(Caller caller) {
        this.caller = caller;
    }

    public Caller get() {
        return caller == null ? Caller.PUBLIC : caller;
    }
}
