package app.visavis.payment;

/**
 * What Stripe knows of a booking's money, in cents.
 *
 * @param isOpen whether somebody may still pay
 * @param charges how often it was paid
 * @param byHand what people gave back in Stripe's own pages
 * @param byUs what Stripe was asked to give back
 * @param lost what banks have taken back for their client
 * @param cannotBeGivenBack because the bank has or had it in dispute, or the card takes nothing
 */
record Truth(
        boolean isPaid, boolean isOpen, int charges, long byHand, long byUs, long lost, boolean cannotBeGivenBack) {
    boolean isTouchedByOthers() {
        return byHand > 0 || lost > 0;
    }
}
