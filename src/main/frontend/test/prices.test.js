import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountOf, quantityOf } from '../src/prices.js';

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
  assert.equal(quantityOf('１２'), 12);
  assert.equal(quantityOf('1,200'), 1200);
  assert.ok(Number.isNaN(quantityOf('0')));
  assert.ok(Number.isNaN(quantityOf('十')));
  assert.ok(Number.isNaN(quantityOf('1.5')));
});
