package encore.domain.payment;

import java.util.UUID;

/** Names a payment, for the buyer, for us and for whoever moves the money. */
public record PaymentId(UUID value) {}
