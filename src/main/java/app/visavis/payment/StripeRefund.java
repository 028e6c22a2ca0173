package app.visavis.payment;

/** What Stripe says of a refund at this moment. */
record StripeRefund(String id, RefundState state) {}
