package org.huiyin.opinions.directory;

/** What an admin can do with an organization as a whole. */
enum OrganizationMove {
    /** Under another parent, with everything below it. */
    MOVE,
    /** Into another organization, which answers for it from then on. */
    MERGE,
    DISSOLVE,
    REACTIVATE
}
