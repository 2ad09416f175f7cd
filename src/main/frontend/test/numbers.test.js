import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainNumber } from '../src/numbers.js';

test('full-width digits and separators are a number', () => {
  assert.equal(plainNumber('１２'), '12');
  assert.equal(plainNumber('１，２００'), '1200');
  assert.equal(plainNumber('1,200 '), '1200');
  assert.equal(plainNumber('－３'), '-3');
});

test('what is no number stays what it is, to be refused', () => {
  assert.equal(plainNumber('十'), '十');
});
