import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountOf, amountsOf, isConflict, quantityOf } from '../src/prices.js';

const plan = { unitPrice: 880, minimum: 5, maximum: 300 };

test('an amount is quantity times price, within the quantities in which a plan is sold', () => {
  assert.equal(amountOf(5, plan), 4400);
  assert.equal(amountOf(300, plan), 264000);
});

test('outside of them there is no amount', () => {
  assert.equal(amountOf(4, plan), null);
  assert.equal(amountOf(301, plan), null);
  assert.equal(amountOf(NaN, plan), null);
});

test('a quantity is read as people type it in Japan', () => {
  assert.equal(quantityOf('１２', 99999), 12);
  assert.equal(quantityOf('1,200', 99999), 1200);
  assert.ok(Number.isNaN(quantityOf('0', 99999)));
  assert.ok(Number.isNaN(quantityOf('十', 99999)));
  assert.ok(Number.isNaN(quantityOf('1.5', 99999)));
  assert.equal(quantityOf('99,999', 99999), 99999);
  assert.ok(Number.isNaN(quantityOf('100000', 99999)));
});

test('a line costs its plan and its options, each by its own rule', () => {
  const each = { unitPrice: 100, single: false };
  const single = { unitPrice: 84000, single: true };
  assert.deepEqual(amountsOf(10, plan, []), { plan: 8800, options: 0, total: 8800 });
  assert.deepEqual(amountsOf(10, plan, [each, single]), { plan: 8800, options: 85000, total: 93800 });
});

test('a line that cannot be ordered has no amount', () => {
  for (const quantity of [4, 301, 1.5, '1e2', null, undefined]) {
    assert.equal(amountsOf(quantity, plan, []), null);
  }
});

test('options conflict that exclude each other, or of which one lacks what it needs', () => {
  const apart = { one: 'small', other: 'large', excludes: true };
  const together = { one: 'report', other: 'large', excludes: false };
  assert.ok(isConflict(['small', 'large'], apart));
  assert.ok(!isConflict(['small'], apart));
  assert.ok(isConflict(['report'], together));
  assert.ok(!isConflict(['report', 'large'], together));
  assert.ok(!isConflict([], together));
});
