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
  const each = { unitPrice: 100, rule: 'PER_PLAN_QUANTITY' };
  const single = { unitPrice: 84000, rule: 'SINGLE' };
  assert.deepEqual(amountsOf(10, plan, []), { plan: 8800, options: 0, total: 8800 });
  assert.deepEqual(amountsOf(10, plan, [each, single]), { plan: 8800, options: 85000, total: 93800 });
});

test('an option in a quantity of its own costs what is chosen of it, within its bounds', () => {
  const chosen = quantity => [{ unitPrice: 100, rule: 'CHOSEN', minimum: 2, maximum: 50, quantity }];
  assert.deepEqual(amountsOf(10, plan, chosen(3)), { plan: 8800, options: 300, total: 9100 });
  for (const quantity of [1, 51, 2.5, 0, -2, '３個', null, undefined]) {
    assert.equal(amountsOf(10, plan, chosen(quantity)), null);
  }
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
