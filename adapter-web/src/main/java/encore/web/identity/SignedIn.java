package encore.web.identity;

import encore.domain.identity.UserId;

/** The caller, as an argument of a controller; whoever asks for it is never called without. */
public record SignedIn(UserId user) {}
