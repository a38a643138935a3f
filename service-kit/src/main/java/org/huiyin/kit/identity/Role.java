package org.huiyin.kit.identity;

/** The roles that an access token may carry, as they stand in the claim {@code roles}. */
public final class Role {

    public static final String COLLECTOR = "collector";
    public static final String SORTER = "sorter";
    public static final String OFFICER = "officer";
    public static final String SUPERVISOR = "supervisor";
    public static final String LEADER = "leader";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";
    /** Another system of the district, by an account of its own (ADR 26). */
    public static final String INTEGRATOR = "integrator";

    private Role() {}
}
