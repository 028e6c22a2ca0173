package app.visavis.shared.problem;

/** What can go wrong with any request, before or beside the rules of a feature. */
enum GeneralReason implements RefusalReason {
    MALFORMED(400, "The request could not be read: its body is not valid JSON, or a parameter is missing."),
    REFUSED(400, "The request was refused."),
    SIGNED_OUT(401, "Please sign in first."),
    FORBIDDEN(403, "This is not open to you."),
    NOT_FOUND(404, "There is nothing here."),
    METHOD_NOT_ALLOWED(405, "This cannot be done here."),
    NOT_ACCEPTABLE(406, "This cannot be given in the form that was asked for."),
    TOO_LARGE(413, "This is too large."),
    UNSUPPORTED_MEDIA_TYPE(415, "This kind of content is not understood here."),
    INVALID(422, "Some of what was sent makes no sense."),
    FAULT(500, "Something went wrong on our side."),
    UNAVAILABLE(503, "The service cannot answer now. Please try again.");

    private final int status;
    private final String title;

    GeneralReason(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The reason that stands for an HTTP status which the framework chose, 400–499. */
    static GeneralReason ofStatus(int status) {
        for (var reason : values()) {
            if (reason.status == status) {
                return reason;
            }
        }
        return REFUSED;
    }
}
