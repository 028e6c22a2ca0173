package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes a session's line items of what the request says of prices. */
final class LineItems {
    private static final Set<String> KNOWN =
            Set.of("adjustable_quantity", "metadata", "price", "price_data", "quantity", "tax_rates");
    private static final Set<String> KNOWN_OF_PRICE = Set.of(
            "currency", "product", "product_data", "recurring", "tax_behavior", "unit_amount", "unit_amount_decimal");
    private static final Set<String> KNOWN_OF_PRODUCT =
            Set.of("description", "images", "metadata", "name", "tax_code", "unit_label");

    private final Store store;
    private final Shapes shapes;

    LineItems(Store store, Shapes shapes) {
        this.store = store;
        this.shapes = shapes;
    }

    List<ObjectNode> of(Params params) {
        var asked = params.items("line_items");
        if (asked.isEmpty()) {
            throw StripeError.missingParameter("line_items");
        }
        var items = asked.stream().map(this::item).toList();
        if (items.stream().map(LineItems::currency).distinct().count() > 1) {
            throw StripeError.invalid("line_items", "All line items must be in the same currency.");
        }
        Currencies.refuseTooSmall(total(items), currency(items.getFirst()));
        return items;
    }

    static long total(List<ObjectNode> items) {
        return items.stream()
                .mapToLong(item -> item.path("amount_total").asLong())
                .sum();
    }

    static String currency(ObjectNode item) {
        return item.path("currency").asText();
    }

    private ObjectNode item(Params asked) {
        asked.refuseUnknown(KNOWN);
        asked.text("price").ifPresent(id -> {
            throw StripeError.missingReference("price", id, asked.named("price"));
        });
        var price = asked.child("price_data");
        price.refuseUnknown(KNOWN_OF_PRICE);
        var product = price.child("product_data");
        product.refuseUnknown(KNOWN_OF_PRODUCT);
        var currency = price.requireText("currency").toLowerCase(Locale.ROOT);
        Currencies.refuseUnknown(currency, price.named("currency"));
        var name = product.requireText("name");
        var each = atLeast(0, price, "unit_amount");
        var quantity = atLeast(1, asked, "quantity");
        var item = shapes.blank("line_item")
                .put("id", Ids.next("li"))
                .put("amount_subtotal", each * quantity)
                .put("amount_total", each * quantity)
                .put("currency", currency)
                .put("description", name)
                .put("quantity", quantity);
        item.withObject("price")
                .put("id", Ids.next("price"))
                .put("created", shapes.now())
                .put("currency", currency)
                .put("product", product(product, name))
                .put("unit_amount", each)
                .put("unit_amount_decimal", Long.toString(each));
        item.set("metadata", Shapes.pairs(asked.pairs("metadata")));
        return item;
    }

    private String product(Params asked, String name) {
        var product = shapes.make("product", Ids.next("prod"))
                .put("name", name)
                .put("updated", shapes.now())
                .put("description", asked.text("description").orElse(null));
        product.set("metadata", Shapes.pairs(asked.pairs("metadata")));
        return store.put(product).path("id").asText();
    }

    private static long atLeast(long least, Params params, String name) {
        var number = params.integer(name).orElseThrow(() -> StripeError.missingParameter(params.named(name)));
        if (number < least) {
            throw StripeError.invalid(
                    "parameter_invalid_integer",
                    params.named(name),
                    "This value must be greater than or equal to %d.".formatted(least));
        }
        return number;
    }
}
