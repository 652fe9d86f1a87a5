// Joining, with the work that a line may ask for.
import { api } from '../../kernel/api.js';

const TOKENS = '/api/queue/tokens';
const CHALLENGES_MAX = 3;

/** `solve(challenge)` answers a proof. A challenge that is too old is followed by a new one. */
export async function join(concertId, solve, signal) {
  let body = { concertId };
  for (let challenge = 1; ; challenge++) {
    try {
      return await api.post(TOKENS, body, { signal, attempts: 1 });
    } catch (problem) {
      if (problem.code !== 'CHALLENGE_REQUIRED' || challenge > CHALLENGES_MAX) {
        throw problem;
      }
      body = { concertId, proof: await solve(problem.body.challenge) };
    }
  }
}
