package app.visavis.shared.checkup;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a checkup may find; a constant beside it.
 *
 * @param code names it to programs, within its part: {@code login-refused}
 * @param sentence what is the case, in English
 * @param remedy what to do about it; nothing when all is well
 */
public record Diagnosis(
        Part part,
        String code,
        Verdict verdict,
        String sentence,
        @Nullable String remedy) {

    public static Diagnosis ok(Part part, String code, String sentence) {
        return new Diagnosis(part, code, Verdict.OK, sentence, null);
    }

    public static Diagnosis warn(Part part, String code, String sentence, String remedy) {
        return new Diagnosis(part, code, Verdict.WARN, sentence, remedy);
    }

    public static Diagnosis fail(Part part, String code, String sentence, String remedy) {
        return new Diagnosis(part, code, Verdict.FAIL, sentence, remedy);
    }

    public Finding found() {
        return new Finding(this, null);
    }

    /** @param detail a host, a count, a server's code, what a script of ours said: no secret, nobody's name */
    public Finding found(String detail) {
        return new Finding(this, detail);
    }
}
