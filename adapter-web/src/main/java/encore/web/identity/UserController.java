package encore.web.identity;

import encore.application.identity.UserViews;
import encore.web.problem.Problem;
import encore.web.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "identity")
@SecurityRequirement(name = "bearer")
class UserController {

  static final String ME = "/api/users/me";

  private final UserViews users;

  UserController(UserViews users) {
    this.users = users;
  }

  @Operation(
      operationId = "getMe",
      summary = "See who you are",
      description = "The account of the access token, as it is now.")
  @GetMapping(path = ME, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<UserResponse> me(SignedIn caller) {
    return users
        .user(caller.user())
        .map(user ->
            ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(UserResponse.of(user)))
        // A good token of an account that is gone.
        .orElseThrow(() -> Refusal.of(Problem.UNAUTHENTICATED));
  }
}
