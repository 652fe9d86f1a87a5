/** Whether the house repeats what it has answered to the same key before. */
export const isOld = ({ headers }) => headers.has('Idempotent-Replayed');

/** What the API refuses, in words of the reader's language; RFC 9457. */
export class Problem extends Error {
  constructor(body, response) {
    super(body.detail ?? body.title);
    this.body = body;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.status = body.status;
    this.retryable = body.retryable === true;
    this.retryAfter = Number(response?.headers.get('Retry-After') ?? 0);
    this.isOld = Boolean(response) && isOld(response);
    this.traceId = body.traceId;
    /** A page that explains it. */
    this.page = body.type ? new URL(body.type, location.href).pathname : null;
  }

  static async of(response) {
    try {
      return new Problem(await response.json(), response);
    } catch {
      return new Problem({ code: 'NO_ANSWER', status: response.status, retryable: true });
    }
  }

  /** Nothing came back. */
  static unheard() {
    return new Problem({ code: 'OFFLINE', retryable: true });
  }
}
