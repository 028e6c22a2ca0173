package app.visavis.shared.files;

/** A file to be served. */
record FileView(String mediaType, byte[] content) {
    static FileView of(StoredFile file) {
        return new FileView(file.mediaType, file.content);
    }
}
