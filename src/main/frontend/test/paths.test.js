import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesOf, overlay, pathText, valuesByPath, withoutHoles } from '../src/paths.js';
import { Refusals } from '../src/refusals.js';

test('a path reads as the server writes it', () => {
  assert.equal(pathText(['customerName']), 'customerName');
  assert.equal(pathText(['planQuestions', 2, 'answer']), 'planQuestions[2].answer');
});

test('values are sent at their paths, and rows of which none is given as empty ones', () => {
  assert.deepEqual(valuesByPath([['quantity', '10'], ['options[2].quantity', '3'], ['options[0].quantity', '']]),
    { quantity: '10', options: [{ quantity: '' }, {}, { quantity: '3' }] });
});

test('messages are found at the field and at the row', () => {
  const errors = { name: ['a'], answer: [undefined, ['b']] };
  assert.deepEqual(messagesOf(errors, { id: 'name', indexes: {} }), ['a']);
  assert.deepEqual(messagesOf(errors, { id: 'answer', indexes: { rows: 1 } }), ['b']);
  assert.deepEqual(messagesOf(errors, { id: 'answer', indexes: { rows: 0 } }), []);
  assert.deepEqual(messagesOf(errors, { id: 'answer' }), []);
});

test('a row without inputs is sent as an empty row', () => {
  const rows = [];
  rows[1] = { answer: 'x' };
  assert.equal(JSON.stringify(withoutHoles({ rows, name: null })), '{"rows":[{},{"answer":"x"}],"name":null}');
});

test('what was typed is laid over what the server knows', () => {
  const known = { companyName: 'A', name: '', tags: ['a'], rows: [{ label: 'l1' }, { label: 'l2' }] };
  const typed = { name: '山田', tags: [], rows: [{ answer: '1' }, {}] };
  assert.deepEqual(overlay(known, typed),
    { companyName: 'A', name: '山田', tags: [], rows: [{ label: 'l1', answer: '1' }, { label: 'l2' }] });
});

test('rows that are no longer the same are not filled', () => {
  assert.deepEqual(overlay({ rows: [{ label: 'new' }] }, { rows: [{ answer: '1' }, { answer: '2' }] }),
    { rows: [{ label: 'new' }] });
});

test('a refusal stands until the value changes', () => {
  const refusals = new Refusals();
  refusals.take({ 'rows[0].answer': 'no' }, () => 'x');
  const field = { valuePath: ['rows', 0, 'answer'] };
  assert.equal(refusals.of(field, 'x'), 'no');
  assert.equal(refusals.of(field, 'y'), undefined);
  assert.equal(refusals.of({ valuePath: ['rows', 1, 'answer'] }, 'x'), undefined);
  refusals.clear();
  assert.equal(refusals.of(field, 'x'), undefined);
});
