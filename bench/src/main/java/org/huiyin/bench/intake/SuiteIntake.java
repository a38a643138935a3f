package org.huiyin.bench.intake;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import org.huiyin.bench.load.ClosedLoop;
import org.huiyin.bench.load.HttpConnection;
import org.huiyin.bench.load.NotAccepted;
import org.huiyin.bench.load.Requests;
import org.huiyin.bench.stack.BenchStack;
import org.huiyin.bench.stack.Letters;

/** One of the public, giving one opinion after another through the real endpoint. */
public final class SuiteIntake implements ClosedLoop.Worker {

    static final String PATH = "/v1/opinions";
    private static final int DIFFERENT = 1_000;

    private final HttpConnection connection;
    private final List<byte[]> requests;
    private int number;

    SuiteIntake(BenchStack stack, List<byte[]> requests, int worker) throws IOException {
        this.connection = new HttpConnection(stack.parts().opinions().address());
        this.requests = requests;
        this.number = worker * 61;
    }

    static List<byte[]> requests(BenchStack stack) {
        return IntStream.range(0, DIFFERENT)
                .mapToObj(number -> Requests.post(PATH, "", body(stack, number)))
                .toList();
    }

    /** The opinion of a number. */
    public static String body(BenchStack stack, int number) {
        return """
                {"campaignId":"%s","organizationCode":"%s","target":"UNIT_TEAM","channel":"ONLINE",\
                "respondent":"RESIDENT","direction":"REVERSE","text":"%s"}"""
                .formatted(stack.campaign(), BenchStack.UNIT, Letters.of(number));
    }

    @Override
    public void work() throws IOException {
        NotAccepted.unlessSuccess("POST " + PATH, connection.send(requests.get(number++ % DIFFERENT)));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
