package encore.application.identity;

import encore.application.identity.AccessTokens.AccessToken;
import encore.domain.identity.Account;
import encore.domain.identity.RefreshToken;

/** What somebody has who is signed in. */
public record Session(Account account, AccessToken access, RefreshToken refresh) {}
