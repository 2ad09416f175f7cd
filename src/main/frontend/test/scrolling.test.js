import test from 'node:test';
import assert from 'node:assert/strict';
import { goesOn } from '../src/scrolling.js';

test('a table wider than its place goes on until its end is in sight', () => {
  assert.equal(goesOn({ scrollLeft: 0, clientWidth: 390, scrollWidth: 900 }), true);
  assert.equal(goesOn({ scrollLeft: 400, clientWidth: 390, scrollWidth: 900 }), true);
  assert.equal(goesOn({ scrollLeft: 509.5, clientWidth: 390, scrollWidth: 900 }), false);
});

test('a table that fits does not', () => {
  assert.equal(goesOn({ scrollLeft: 0, clientWidth: 900, scrollWidth: 900 }), false);
});
