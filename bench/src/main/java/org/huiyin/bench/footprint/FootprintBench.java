package org.huiyin.bench.footprint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huiyin.bench.figures.Row;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.figures.Series;
import org.huiyin.bench.figures.Target;
import org.huiyin.bench.stack.BenchStack;
import org.huiyin.bench.stack.PeakMemory;
import org.huiyin.localstack.service.ServiceProcess;

/** (e) Resident memory of each service, the peak of everything that was measured, and its time from start to ready. */
public final class FootprintBench {

    private static final double TARGET_MEGABYTES = 400;

    private final BenchStack stack;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    public FootprintBench(BenchStack stack) {
        this.stack = stack;
    }

    /** Starts each service so many times, one after the other, while the rest of the stack runs on. */
    public void measureStarts(int rounds) {
        for (int number = 1; number <= rounds; number++) {
            for (ServiceProcess service : stack.parts().services()) {
                service.stop();
                long begin = System.nanoTime();
                service.start();
                double took = (System.nanoTime() - begin) / 1e9;
                seconds.computeIfAbsent(service.name(), name -> new ArrayList<>()).add(took);
                stack.tell("footprint", "%s: ready after %.1f s".formatted(service.name(), took));
            }
        }
    }

    /** @param measured what ran on the services since they were started, in words */
    public Section section(String measured) throws IOException {
        List<Row> rows = new ArrayList<>();
        double largest = 0;
        for (ServiceProcess service : stack.parts().services()) {
            double peak = PeakMemory.megabytes(service.pid());
            largest = Math.max(largest, peak);
            rows.add(new Row(service.name() + ", peak resident memory, MB", Row.shown(peak), "", ""));
        }
        seconds.forEach((service, series) ->
                rows.add(Row.of(service + ", from start to ready, s", new Series(series), "")));
        String settings = "Peak resident memory (VmHWM) of each service since its last start, over %s. A start is from the making of the "
                .formatted(measured)
                + "process to the first 200 of /q/health/ready, asked every 100 ms, the rest of the stack running.";
        return new Section("(e) Footprint", settings, rows,
                List.of(Target.below("(e) resident memory of the largest service", "MB", TARGET_MEGABYTES, largest)),
                rows.size(), 0, "");
    }
}
