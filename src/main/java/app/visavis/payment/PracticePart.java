package app.visavis.payment;

import app.visavis.practice.PracticeView;

/** Whom was paid, as far as a list needs to say it. */
record PracticePart(String slug, String name) {
    static PracticePart of(PracticeView practice) {
        return new PracticePart(practice.slug(), practice.name());
    }
}
