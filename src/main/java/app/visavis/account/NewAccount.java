package app.visavis.account;

/**
 * What a stranger says when registering.
 *
 * @param password as typed: any Unicode, never trimmed
 * @param zone IANA name
 * @param language BCP 47
 */
record NewAccount(String email, String password, String displayName, String zone, String language) {}
