package app.visavis.practice;

import java.util.List;
import java.util.stream.Stream;

/**
 * What calling a booking off gives back, as everybody sees it: the first step whose time has not come applies, and after
 * the last one nothing is given back.
 */
public record PolicyView(List<PolicyStep> steps) {
    private static final int HOUR = 60;

    /**
     * One step.
     *
     * @param minutesBefore how long before the start it applies at the latest
     * @param refundPercent how much is given back then, 1 to 100
     */
    public record PolicyStep(int minutesBefore, int refundPercent) {}

    public static PolicyView of(RefundPolicy policy) {
        var isAlwaysAll = policy.latePercent() == RefundPolicy.ALL;
        var free = new PolicyStep(isAlwaysAll ? 0 : policy.freeHours() * HOUR, RefundPolicy.ALL);
        var late = new PolicyStep(0, policy.latePercent());
        return new PolicyView(Stream.of(free, late)
                .filter(step -> step.refundPercent() > 0)
                // Nobody comes to the second of two steps that end together.
                .filter(step -> step == free || free.minutesBefore() > 0)
                .toList());
    }
}
