package app.visavis.call;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A notice on its way to a page, wherever its socket is. */
@Entity
@Table(name = "call_signal")
@IdClass(Signal.Key.class)
class Signal {
    @Id
    UUID bookingId;

    @Id
    long seq;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Side side;

    String nonce;

    /** The frame as it goes out. */
    @Column(columnDefinition = "mediumtext")
    String frame;

    record Key(UUID bookingId, long seq) {}

    protected Signal() {}

    Signal(UUID bookingId, long seq, Side side, String nonce, String frame) {
        this.bookingId = bookingId;
        this.seq = seq;
        this.side = side;
        this.nonce = nonce;
        this.frame = frame;
    }
}
