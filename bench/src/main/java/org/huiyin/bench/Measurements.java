package org.huiyin.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.huiyin.bench.BenchOrder.Part;
import org.huiyin.bench.ballots.BallotBench;
import org.huiyin.bench.bulk.BulkOpinions;
import org.huiyin.bench.desk.DeskBench;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.footprint.FootprintBench;
import org.huiyin.bench.imports.ImportBench;
import org.huiyin.bench.intake.BareDatabase;
import org.huiyin.bench.intake.IntakeBench;
import org.huiyin.bench.intake.OpinionEvent;
import org.huiyin.bench.lifecycle.LifecycleBench;
import org.huiyin.bench.noticeboard.NoticeboardBench;
import org.huiyin.bench.rebuild.RebuildBench;
import org.huiyin.bench.scan.ScanBench;
import org.huiyin.bench.stack.BenchStack;

/** The measurements in their order: what needs an empty stack comes before the load in bulk, the rest behind it. */
final class Measurements {

    private final BenchStack stack;
    private final BenchOrder order;
    private final Path folder;

    /** @param folder for files that are made and used */
    Measurements(BenchStack stack, BenchOrder order, Path folder) {
        this.stack = stack;
        this.order = order;
        this.folder = folder;
    }

    List<Section> run() throws Exception {
        FootprintBench footprint = new FootprintBench(stack);
        if (wants(Part.FOOTPRINT)) {
            footprint.measureStarts(order.starts());
        }
        copyForPlainJdbc();
        OpinionEvent event = OpinionEvent.asTold(stack);
        List<Section> sections = new ArrayList<>();
        LifecycleBench lifecycles = new LifecycleBench(stack, order.rounds(), order.round());
        if (wants(Part.LIFECYCLES)) {
            lifecycles.measureEmpty(order.warmUpLifecycles());
        }
        if (wants(Part.INTAKE)) {
            sections.add(new IntakeBench(stack, event, order.connections())
                    .run(order.rounds(), order.round(), order.warmUpOpinions()));
        }
        if (wants(Part.NOTICEBOARD)) {
            sections.add(new NoticeboardBench(stack).run(order.rounds(), order.round(), order.warmUp()));
        }
        if (wants(Part.REBUILD) || wants(Part.LIFECYCLES)) {
            new BulkOpinions(stack, event).load(order.opinions());
        }
        if (wants(Part.REBUILD)) {
            sections.add(new RebuildBench(stack).run(order.rebuilds()));
        }
        if (wants(Part.LIFECYCLES)) {
            lifecycles.measureLoaded();
            sections.add(lifecycles.section(order.opinions()));
        }
        if (wants(Part.FOOTPRINT)) {
            sections.add(footprint.section(order.parts().stream()
                    .filter(part -> part.compareTo(Part.FOOTPRINT) <= 0)
                    .map(Part::word)
                    .sorted()
                    .collect(Collectors.joining(", "))));
        }
        // These two empty the opinions for their own.
        if (wants(Part.IMPORT)) {
            sections.add(new ImportBench(stack, folder, order.opinions()).run());
        }
        if (wants(Part.DESK)) {
            sections.add(new DeskBench(stack, order.opinions(), order.deskRequests()).run());
        }
        if (wants(Part.SCAN)) {
            sections.add(new ScanBench(stack, order.overdueCommitments()).run());
        }
        if (wants(Part.BALLOTS)) {
            sections.add(new BallotBench(stack, order.connections())
                    .run(order.rounds(), order.round(), order.warmUpOpinions()));
        }
        return sections;
    }

    private boolean wants(Part part) {
        return order.parts().contains(part);
    }

    private void copyForPlainJdbc() throws Exception {
        stack.parts().opinions().stop();
        BareDatabase.copy(stack);
        stack.parts().opinions().start();
    }
}
