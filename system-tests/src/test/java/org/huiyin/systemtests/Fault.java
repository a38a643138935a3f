package org.huiyin.systemtests;

/** What goes wrong while opinions come in. */
enum Fault {

    /** Kafka stops in an orderly way. */
    BROKER_STOPPED,
    /** Kafka crashes, and while it is away the only opinions-service: what was to be told is in the outbox alone. */
    BROKER_AND_INTAKE_KILLED,
    /** The only opinions-service crashes. */
    INTAKE_KILLED,
    /** Both readers of opinions crash: rectification-service and reporting-service. */
    READERS_KILLED,
    /** PostgreSQL stops in an orderly way, and ends every connection. */
    DATABASE_STOPPED,
    /** PostgreSQL crashes, and recovers from its log. */
    DATABASE_KILLED,
    /** One of two replicas of opinions-service crashes. */
    INTAKE_REPLICA_KILLED,
    /** One of two replicas of reporting-service crashes. */
    REPORTING_REPLICA_KILLED
}
