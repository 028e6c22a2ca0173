package app.visavis.practice;

import app.visavis.shared.money.Money;

/** What an offering promises; lengths in minutes, multiples of 5. */
record OfferingTerms(
        String title,
        String description,
        int minutes,
        Money price,
        int bufferBefore,
        int bufferAfter,
        boolean active) {}
