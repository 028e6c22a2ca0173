package app.visavis.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What stripe-java reaches by reflection (Gson) and a native image must therefore keep; each with its nested classes.
 * stripe-java brings no list of its own, and all of it would be thousands of classes: so only what the code names, and
 * what an answer brings along without being asked for, such as the address in a session. By name, because only
 * {@link StripeGateway} and {@link StripeWords} may know the library. {@code StripeReflectionTest} says what is
 * missing.
 */
@RegisterForReflection(
        classNames = {
            "com.stripe.model.Address",
            "com.stripe.model.BalanceTransaction",
            "com.stripe.model.Discount",
            "com.stripe.model.Dispute",
            "com.stripe.model.LineItem",
            "com.stripe.model.LineItemCollection",
            "com.stripe.model.PaymentIntent",
            "com.stripe.model.PaymentIntentAmountDetailsLineItem",
            "com.stripe.model.PaymentIntentAmountDetailsLineItemCollection",
            "com.stripe.model.PaymentMethod",
            "com.stripe.model.PaymentSource",
            "com.stripe.model.Price",
            "com.stripe.model.Refund",
            "com.stripe.model.SetupIntent",
            "com.stripe.model.ShippingDetails",
            "com.stripe.model.StripeCollection",
            "com.stripe.model.StripeError",
            "com.stripe.model.TaxRate",
            "com.stripe.model.checkout.Session",
            "com.stripe.net.RequestTelemetry",
            "com.stripe.param.DisputeRetrieveParams",
            "com.stripe.param.RefundCreateParams",
            "com.stripe.param.RefundListParams",
            "com.stripe.param.checkout.SessionCreateParams",
            "com.stripe.param.checkout.SessionRetrieveParams",
        })
final class StripeReflection {
    private StripeReflection() {}
}
