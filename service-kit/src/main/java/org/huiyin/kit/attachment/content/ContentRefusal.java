package org.huiyin.kit.attachment.content;

/** Ends the work on a file that cannot be kept. Its message is for the sender and holds nothing out of the file. */
final class ContentRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final AttachmentProblem problem;

    ContentRefusal(AttachmentProblem problem, String detail) {
        super(detail, null, false, false);
        this.problem = problem;
    }

    static ContentRefusal damaged() {
        return new ContentRefusal(
                AttachmentProblem.ATTACHMENT_DAMAGED,
                "It is cut off or damaged. Send it again, or save it anew first.");
    }

    AttachmentProblem problem() {
        return problem;
    }

    Inspection.Refused toRefused() {
        return new Inspection.Refused(problem, getMessage());
    }
}
