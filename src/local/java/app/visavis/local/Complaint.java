package app.visavis.local;

/** What a person must put right before the local run can go on: one sentence, printed without a stack trace. */
final class Complaint extends RuntimeException {
    Complaint(String sentence) {
        super(sentence);
    }
}
