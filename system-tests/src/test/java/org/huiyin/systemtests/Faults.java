package org.huiyin.systemtests;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

import org.huiyin.localstack.LocalStack;
import org.huiyin.localstack.SuiteService;
import org.huiyin.localstack.port.Port;
import org.huiyin.localstack.process.Part;
import org.huiyin.localstack.service.ServiceProcess;

/**
 * Makes parts of the stack die and come back while letters are given. The moments are drawn from the seed and counted
 * in letters and in failed attempts, not in seconds, so that a fault meets the traffic on a machine of any speed.
 */
final class Faults {

    /** Accepted letters between the beginning of a leg and its fault. */
    private static final int SOONEST = 20;
    private static final int LATEST = 100;
    /** Accepted letters, or failed attempts, until the part comes back. */
    private static final int SHORTEST = 16;
    private static final int LONGEST = 60;

    private final LocalStack stack;
    private final CarefulClient intake;
    private final Traffic traffic;
    private final SplittableRandom random;

    Faults(LocalStack stack, CarefulClient intake, Traffic traffic, SplittableRandom random) {
        this.stack = stack;
        this.intake = intake;
        this.traffic = traffic;
        this.random = random;
    }

    /** One leg: so many letters, the fault somewhere among them, and everything up again at the end. */
    Strike strike(Fault fault, int letters) {
        Strike strike = switch (fault) {
            case BROKER_STOPPED -> whileIntakeGoesOn(fault, letters, stack.kafka()::stop, stack.kafka()::start);
            case BROKER_AND_INTAKE_KILLED -> firstTheBrokerThenIntake(letters);
            case READERS_KILLED -> whileIntakeGoesOn(fault, letters,
                    () -> List.of(stack.rectification(), stack.reporting()).forEach(Part::kill),
                    () -> startBoth(stack.rectification(), stack.reporting()));
            case INTAKE_KILLED -> whileIntakeIsAway(fault, letters, stack.opinions()::kill, stack.opinions()::start);
            case DATABASE_STOPPED ->
                    whileIntakeIsAway(fault, letters, stack.postgres()::stop, stack.postgres()::start);
            case DATABASE_KILLED ->
                    whileIntakeIsAway(fault, letters, stack.postgres()::kill, stack.postgres()::start);
            case INTAKE_REPLICA_KILLED -> betweenIntakeReplicas(letters);
            case REPORTING_REPLICA_KILLED -> betweenReportingReplicas(letters);
        };
        traffic.awaitDelivered();
        return strike;
    }

    private Strike whileIntakeGoesOn(Fault fault, int letters, Runnable down, Runnable up) {
        Moment moment = awaitMoment(letters);
        down.run();
        traffic.awaitAccepted(traffic.accepted() + duration());
        Strike strike = moment.became(fault, 0);
        up.run();
        return strike;
    }

    private Strike whileIntakeIsAway(Fault fault, int letters, Runnable down, Runnable up) {
        Moment moment = awaitMoment(letters);
        down.run();
        traffic.awaitFailures(intake.failures() + duration());
        Strike strike = moment.became(fault, 0);
        up.run();
        return strike;
    }

    private Strike firstTheBrokerThenIntake(int letters) {
        Moment moment = awaitMoment(letters);
        stack.kafka().kill();
        traffic.awaitAccepted(traffic.accepted() + duration());
        stack.opinions().kill();
        traffic.awaitFailures(intake.failures() + duration());
        Strike strike = moment.became(Fault.BROKER_AND_INTAKE_KILLED, 0);
        startBoth(stack.kafka(), stack.opinions());
        return strike;
    }

    private Strike betweenIntakeReplicas(int letters) {
        ServiceProcess first = stack.opinions();
        ServiceProcess second = stack.replica(SuiteService.OPINIONS, Port.anyFree(1).getFirst());
        second.start();
        intake.talkTo(List.of(first.address(), second.address()));
        int firstBefore = intake.answersOf(first.address());
        Moment moment = awaitMoment(letters);
        int shared = Math.min(
                intake.answersOf(first.address()) - firstBefore, intake.answersOf(second.address()));
        Strike strike = killOneOf(first, second, moment, Fault.INTAKE_REPLICA_KILLED, shared);
        intake.talkTo(List.of(first.address()));
        second.stop();
        return strike;
    }

    private Strike betweenReportingReplicas(int letters) {
        ServiceProcess first = stack.reporting();
        ServiceProcess second = stack.replica(SuiteService.REPORTING, Port.anyFree(1).getFirst());
        second.start();
        int shared = new ConsumerGroup(stack.kafka(), "reporting-service").awaitMembersOf("opinions.events", 2);
        Moment moment = awaitMoment(letters);
        Strike strike = killOneOf(first, second, moment, Fault.REPORTING_REPLICA_KILLED, shared);
        second.stop();
        return strike;
    }

    /** Either may be hit; afterwards the first one runs. */
    private Strike killOneOf(ServiceProcess first, ServiceProcess second, Moment moment, Fault fault, int shared) {
        (random.nextBoolean() ? first : second).kill();
        traffic.awaitAccepted(traffic.accepted() + duration());
        Strike strike = moment.became(fault, shared);
        first.start();
        return strike;
    }

    private Moment awaitMoment(int letters) {
        int atTheBeginning = traffic.accepted();
        traffic.allow(letters);
        traffic.awaitAccepted(atTheBeginning + random.nextInt(SOONEST, LATEST));
        return new Moment(traffic.accepted(), intake.failures());
    }

    private int duration() {
        return random.nextInt(SHORTEST, LONGEST);
    }

    private static void startBoth(Part one, Part other) {
        CompletableFuture<Void> begun = CompletableFuture.runAsync(one::start);
        other.start();
        begun.join();
    }

    /** The state of the traffic when the fault struck. */
    private final class Moment {

        private final int accepted;
        private final int failures;

        private Moment(int accepted, int failures) {
            this.accepted = accepted;
            this.failures = failures;
        }

        private Strike became(Fault fault, int shared) {
            return new Strike(fault, accepted, traffic.accepted() - accepted, intake.failures() - failures, shared);
        }
    }
}
