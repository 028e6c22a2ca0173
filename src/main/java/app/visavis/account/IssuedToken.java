package app.visavis.account;

import java.time.Instant;

/** A signed token and the moment from which it is worth nothing. */
record IssuedToken(String token, Instant expiresAt) {}
