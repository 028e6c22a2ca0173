package app.visavis.account;

import app.visavis.shared.identity.Role;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A person who can sign in. */
@Entity
class Account extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String email;
    private String displayName;
    private String passwordHash;
    private String zone;
    private String language;
    private Instant createdAt;
    private Instant rolesChangedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @Version
    private int version;

    protected Account() {}

    static Optional<Account> findByEmail(String email) {
        return find("email", normalised(email)).firstResultOptional();
    }

    Account(Registration proved, Instant now) {
        this.email = proved.email();
        this.displayName = proved.displayName();
        this.passwordHash = proved.passwordHash();
        this.zone = proved.zone();
        this.language = proved.language();
        this.createdAt = now;
        this.rolesChangedAt = now;
        this.roles = EnumSet.of(Role.CLIENT);
    }

    /** The form under which an address is stored and looked up: two spellings of one mailbox are one account. */
    static String normalised(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    void describe(String displayName, ZoneId zone, String language) {
        this.displayName = displayName;
        this.zone = zone.getId();
        this.language = language;
    }

    void changePassword(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    void grant(Role role, Instant now) {
        if (roles.add(role)) {
            rolesChangedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    String language() {
        return language;
    }

    Set<Role> roles() {
        return roles;
    }
}
