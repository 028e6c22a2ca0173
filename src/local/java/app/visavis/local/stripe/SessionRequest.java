package app.visavis.local.stripe;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges the parameters of a new Checkout Session as Stripe would, before anything is made of them. */
final class SessionRequest {
    private static final Set<String> KNOWN = Set.of(
            "adaptive_pricing after_expiration allow_promotion_codes automatic_tax billing_address_collection branding_settings cancel_url client_reference_id consent_collection currency custom_fields custom_text customer customer_account customer_creation customer_email customer_update discounts excluded_payment_method_types expand expires_at integration_identifier invoice_creation line_items locale managed_payments metadata mode name_collection optional_items origin_context payment_intent_data payment_method_collection payment_method_configuration payment_method_data payment_method_options payment_method_types permissions phone_number_collection redirect_on_completion return_url saved_payment_method_options setup_intent_data shipping_address_collection shipping_options submit_type subscription_data success_url tax_id_collection ui_mode wallet_options"
                    .split(" "));
    private static final Set<String> KNOWN_OF_INTENT = Set.of(
            "application_fee_amount capture_method description metadata on_behalf_of receipt_email setup_future_usage shipping statement_descriptor statement_descriptor_suffix transfer_data transfer_group"
                    .split(" "));
    private static final List<String> LOCALES = List.of(
            "auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW"
                    .split(" "));
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int MOST_METADATA = 50;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_REFERENCE = 200;
    private static final long SOONEST_END = 30 * 60;
    private static final long LATEST_END = 24 * 60 * 60;

    private SessionRequest() {}

    static void check(Params params, long now) {
        params.refuseUnknown(KNOWN);
        params.choice("mode", List.of("payment", "setup", "subscription"))
                .orElseThrow(() -> StripeError.missingParameter("mode"));
        params.choice("ui_mode", List.of("elements", "embedded_page", "form", "hosted", "hosted_page"));
        params.choice("locale", LOCALES);
        params.choice("submit_type", List.of("auto", "book", "donate", "pay", "subscribe"));
        refuseWhatTheSandboxLacks(params);
        checkUrl(params, "success_url", params.requireText("success_url"));
        params.text("cancel_url").ifPresent(url -> checkUrl(params, "cancel_url", url));
        params.text("customer_email").ifPresent(SessionRequest::checkEmail);
        params.text("client_reference_id")
                .ifPresent(text -> checkLength("client_reference_id", text, LONGEST_REFERENCE));
        params.integer("expires_at").ifPresent(end -> checkEnd(end - now));
        checkMetadata(params);
        var intent = params.child("payment_intent_data");
        intent.refuseUnknown(KNOWN_OF_INTENT);
        checkMetadata(intent);
    }

    /** Said instead of doing as if: whoever meets this needs Stripe's own test mode. */
    private static void refuseWhatTheSandboxLacks(Params params) {
        if (!"payment".equals(params.requireText("mode"))) {
            throw StripeError.invalid("mode", "This sandbox knows mode payment only.");
        }
        if (!params.text("ui_mode").orElse("hosted_page").startsWith("hosted")) {
            throw StripeError.invalid("ui_mode", "This sandbox knows ui_mode hosted_page only.");
        }
        params.text("customer").ifPresent(id -> {
            throw StripeError.missingReference("customer", id, "customer");
        });
    }

    private static void checkUrl(Params params, String name, String url) {
        try {
            var parsed = URI.create(url.replace("{CHECKOUT_SESSION_ID}", "id"));
            if (parsed.getHost() != null) {
                return;
            }
        } catch (IllegalArgumentException unreadable) {
            // Refused below, like one without a host.
        }
        throw StripeError.invalid("url_invalid", params.named(name), "Not a valid URL");
    }

    private static void checkEmail(String email) {
        if (!EMAIL.matcher(email).matches()) {
            throw StripeError.invalid("email_invalid", "customer_email", "Invalid email address: " + email);
        }
    }

    private static void checkEnd(long seconds) {
        if (seconds < SOONEST_END) {
            throw StripeError.invalid(
                    "expires_at",
                    "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.");
        }
        if (seconds > LATEST_END) {
            throw StripeError.invalid(
                    "expires_at",
                    "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.");
        }
    }

    static void checkMetadata(Params params) {
        var metadata = params.pairs("metadata");
        if (metadata.size() > MOST_METADATA) {
            throw StripeError.invalid("metadata", "Metadata can have at most 50 keys.");
        }
        metadata.forEach((key, value) -> {
            checkLength(params.named("metadata"), key, LONGEST_KEY);
            checkLength(params.named("metadata") + "[" + key + "]", value, LONGEST_VALUE);
        });
    }

    private static void checkLength(String param, String text, int longest) {
        if (text.length() > longest) {
            throw StripeError.invalid(
                    param,
                    "Invalid string: %s…; must be at most %d characters".formatted(text.substring(0, 10), longest));
        }
    }
}
