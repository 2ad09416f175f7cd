import assert from 'node:assert/strict';
import { test } from 'node:test';
import { against, isoDay } from '../src/startdays.js';

const days = {
  first: '2026-12-22', last: '2027-12-31', before: 'too early', after: 'too late', weekend: 'weekend',
  closed: { '2027-01-01': 'New Year', '2027-01-02': 'closed' }
};

test('a day says why it cannot be chosen, and of which kind it is', () => {
  assert.deepEqual(against(new Date(2026, 11, 21), days), { kind: 'outside', reason: 'too early' });
  assert.equal(against(new Date(2026, 11, 22), days), undefined);
  assert.deepEqual(against(new Date(2026, 11, 26), days), { kind: 'weekend', reason: 'weekend' });
  assert.deepEqual(against(new Date(2027, 0, 1), days), { kind: 'holiday', reason: 'New Year' });
  assert.deepEqual(against(new Date(2027, 0, 2), days), { kind: 'holiday', reason: 'closed' });
  assert.deepEqual(against(new Date(2028, 0, 4), days), { kind: 'outside', reason: 'too late' });
});

test('a day is sent as the server reads it, and what is none as it was typed', () => {
  assert.equal(isoDay('2027/1/5'), '2027-01-05');
  assert.equal(isoDay('2027/12/15'), '2027-12-15');
  assert.equal(isoDay('２０２７年１２月１５日'), '2027-12-15');
  assert.equal(isoDay('2027/2/30'), '2027/2/30');
  assert.equal(isoDay(''), '');
  assert.equal(isoDay('来週'), '来週');
});
