package app.visavis.shared.checkup;

import org.jspecify.annotations.Nullable;

/** What a checkup found. */
public record Finding(Diagnosis diagnosis, @Nullable String detail) {
    public Part part() {
        return diagnosis.part();
    }

    public Verdict verdict() {
        return diagnosis.verdict();
    }
}
