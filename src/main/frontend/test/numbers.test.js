import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberOrText, plainNumber } from '../src/numbers.js';

test('full-width digits and separators are a number', () => {
  assert.equal(plainNumber('１２'), '12');
  assert.equal(plainNumber('１，２００'), '1200');
  assert.equal(plainNumber('1,200 '), '1200');
  assert.equal(plainNumber('－３'), '-3');
});

test('what is no number stays what it is, to be refused', () => {
  assert.equal(plainNumber('十'), '十');
});

test('a field takes numbers, and keeps what is none as it was typed', () => {
  assert.equal(numberOrText('１，２００'), 1200);
  assert.equal(numberOrText('1.5'), 1.5);
  assert.equal(numberOrText('-3'), -3);
  assert.equal(numberOrText(' '), null);
  for (const typed of ['1e2', 'abc', '十', '1.', '.5', '0x10', '1,5,a', '-', 'NaN', 'Infinity']) {
    assert.equal(numberOrText(typed), typed);
  }
});
