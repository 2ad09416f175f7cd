const REFUSALS = { 404: 'gone', 413: 'tooLarge', 429: 'tooMany' };
// of which the server may know more
const TOLD = new Set(['tooLarge', 'tooMany']);

/**
 * Sends a form's data and says what came of it, as one of
 * `next(url)`, `saved`, `rejected(errors, message)`, `conflict(message, url)`, `expired`, `gone`,
 * `tooLarge(message)`, `tooMany(message)`, `failed`, `unreachable`; too much is told without a message, too.
 */
export async function send(method, url, body, token, { keepalive = false, fetch = globalThis.fetch } = {}) {
  let response;
  try {
    response = await fetch(url, {
      method,
      body,
      keepalive,
      credentials: 'same-origin',
      // a redirect is the way to the login page
      redirect: 'manual',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': token }
    });
  } catch {
    return { kind: 'unreachable' };
  }
  if (response.type === 'opaqueredirect' || response.status === 401 || response.status === 403) {
    return { kind: 'expired' };
  }
  if (response.status === 204) {
    return { kind: 'saved' };
  }
  const answer = await response.json().catch(() => null);
  if (response.status === 200 && answer?.next) {
    return { kind: 'next', url: answer.next };
  }
  if (response.status === 422 && (answer?.errors || answer?.message)) {
    return { kind: 'rejected', errors: answer.errors ?? {}, message: answer.message };
  }
  if (response.status === 409 && answer?.message) {
    return { kind: 'conflict', message: answer.message, url: answer.next };
  }
  const kind = REFUSALS[response.status] ?? 'failed';
  return TOLD.has(kind) && answer?.message ? { kind, message: answer.message } : { kind };
}
