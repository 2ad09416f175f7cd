import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from '../src/drafts.js';
import { send } from '../src/http.js';

const answering = (status, body, type = 'basic') => async () => ({
  status, type, json: async () => (body === undefined ? Promise.reject(new SyntaxError()) : body)
});
const outcome = fetch => send('POST', '/order/customer', '{}', 'token', { fetch });

test('the server\'s answers are told apart', async () => {
  assert.deepEqual(await outcome(answering(200, { next: '/order/confirm' })), { kind: 'next', url: '/order/confirm' });
  assert.deepEqual(await outcome(answering(204)), { kind: 'saved' });
  assert.deepEqual(await outcome(answering(422, { errors: { name: 'm' } })),
    { kind: 'rejected', errors: { name: 'm' }, message: undefined });
  assert.deepEqual(await outcome(answering(409, { message: 'm', next: '/cart' })),
    { kind: 'conflict', message: 'm', url: '/cart' });
  assert.deepEqual(await outcome(answering(429, { message: 'in an hour' })), { kind: 'tooMany', message: 'in an hour' });
  assert.deepEqual(await outcome(answering(413, { message: 'shorter' })), { kind: 'tooLarge', message: 'shorter' });
});

test('an ended session is a redirect, a 401 or a refused token', async () => {
  assert.deepEqual(await outcome(answering(0, undefined, 'opaqueredirect')), { kind: 'expired' });
  assert.deepEqual(await outcome(answering(401)), { kind: 'expired' });
  assert.deepEqual(await outcome(answering(403)), { kind: 'expired' });
});

test('whatever else comes back is a failure, never a success', async () => {
  assert.deepEqual(await outcome(answering(200)), { kind: 'failed' });
  assert.deepEqual(await outcome(answering(500, { error: 'x' })), { kind: 'failed' });
  assert.deepEqual(await outcome(answering(404)), { kind: 'gone' });
  assert.deepEqual(await outcome(answering(413)), { kind: 'tooLarge' });
  assert.deepEqual(await outcome(answering(429)), { kind: 'tooMany' });
  assert.deepEqual(await outcome(async () => { throw new TypeError('Failed to fetch'); }), { kind: 'unreachable' });
});

test('a request carries the token and follows no redirect', async () => {
  let sent;
  await send('PUT', '/draft', '{"a":1}', 'token', {
    keepalive: true,
    fetch: async (url, options) => { sent = { url, ...options }; return { status: 204, type: 'basic' }; }
  });
  assert.equal(sent.url, '/draft');
  assert.equal(sent.headers['X-CSRF-TOKEN'], 'token');
  assert.equal(sent.redirect, 'manual');
  assert.equal(sent.keepalive, true);
});

test('drafts are saved after a pause, only the newest, and only when changed', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const saved = [];
  const drafts = new Drafts(async json => { saved.push(json); }, 'first');
  drafts.changed('first');
  drafts.changed('second');
  drafts.changed('third');
  assert.deepEqual(saved, []);
  t.mock.timers.tick(800);
  await drafts.running;
  assert.deepEqual(saved, ['third']);
  drafts.changed('third');
  t.mock.timers.tick(800);
  await drafts.running;
  assert.deepEqual(saved, ['third']);
});

test('a page that goes away saves at once; a form that is sent saves no more', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const saved = [];
  const drafts = new Drafts(async (json, keepalive) => { saved.push([json, keepalive]); }, null);
  drafts.changed('a');
  drafts.flush(true);
  assert.deepEqual(saved, [['a', true]]);
  drafts.changed('b');
  await drafts.stop();
  drafts.flush(true);
  drafts.changed('c');
  t.mock.timers.tick(800);
  assert.deepEqual(saved, [['a', true]]);
  drafts.resume();
  drafts.changed('d');
  t.mock.timers.tick(800);
  await drafts.running;
  assert.deepEqual(saved.at(-1), ['d', false]);
});
