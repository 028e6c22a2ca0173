package app.visavis.practice;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/**
 * What a practice says of itself.
 *
 * @param slug its name in addresses: lower-case letters, digits and hyphens
 * @param languages BCP 47, the preferred one first
 * @param currency of the offerings' prices
 */
record Profile(
        String slug,
        String name,
        String headline,
        String about,
        List<String> languages,
        ZoneId zone,
        Currency currency) {}
