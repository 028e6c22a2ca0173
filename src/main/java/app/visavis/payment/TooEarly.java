package app.visavis.payment;

/** News of something that we are only just writing down: heard again a little later, it will be understood. */
class TooEarly extends Exception {
    TooEarly(String what) {
        super("Too early for news of " + what);
    }
}
