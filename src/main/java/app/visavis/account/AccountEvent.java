package app.visavis.account;

import java.util.UUID;

/** What has happened to accounts, fired inside the transaction that made it so. */
public sealed interface AccountEvent {
    /** Somebody wants to register this address, which no account has. */
    record CodeRequested(String email, String displayName, String zone, String language, String code)
            implements AccountEvent {}

    /** Somebody wants to register an address that has an account: its owner is told, the stranger is not. */
    record RegisteredAgain(AccountView account) implements AccountEvent {}

    record Registered(AccountView account) implements AccountEvent {}

    record ResetRequested(AccountView account, String code) implements AccountEvent {}

    record PasswordChanged(AccountView account) implements AccountEvent {}

    /** A refresh token was shown a second time, long after its replacement: somebody has a copy. */
    record TokenReplayed(AccountView account) implements AccountEvent {}

    record SessionEnded(UUID accountId, UUID sessionId) implements AccountEvent {}
}
