package app.visavis.call;

/** Something that one page of the room is to be told. */
record Notice(Side to, String nonce, ServerFrame frame) {}
