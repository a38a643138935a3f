package org.huiyin.bench;

import java.util.ArrayList;
import java.util.List;

import org.huiyin.bench.BenchOrder.Part;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.intake.BareDatabase;
import org.huiyin.bench.intake.IntakeBench;
import org.huiyin.bench.rebuild.RebuildBench;
import org.huiyin.bench.stack.BenchStack;

/** The measurements in their order: what needs an empty stack comes first. */
final class Measurements {

    private final BenchStack stack;
    private final BenchOrder order;
    private final List<Section> sections = new ArrayList<>();

    Measurements(BenchStack stack, BenchOrder order) {
        this.stack = stack;
        this.order = order;
    }

    List<Section> run() throws Exception {
        copyForPlainJdbc();
        if (wants(Part.INTAKE)) {
            sections.add(new IntakeBench(stack, order.connections()).run(order.rounds(), order.round(), order.warmUp()));
        }
        if (wants(Part.REBUILD)) {
            sections.add(new RebuildBench(stack).run(order.rounds()));
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
