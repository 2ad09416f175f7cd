import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { parser as older, trackVariables as tracksOlder } from 'lezer-feel';
import { parser as newer, trackVariables as tracksNewer } from '@bpmn-io/lezer-feel';
import { parsingOnce } from '../formjs.mjs';

const forms = new URL('../../../../forms/', import.meta.url);

/** All FEEL of a form: properties that begin with =, and what stands between braces. */
function expressionsOf(value) {
  if (typeof value === 'string') {
    return value.startsWith('=') ? [value.slice(1)] : [...value.matchAll(/{{(?:#(?:if|loop) )?([^/}][^}]*)}}/g)].map(([, feel]) => feel);
  }
  return value && typeof value === 'object' ? Object.values(value).flatMap(expressionsOf) : [];
}

const expressions = [...new Set(readdirSync(forms).filter(name => name.endsWith('.form'))
  .flatMap(name => expressionsOf(JSON.parse(readFileSync(new URL(name, forms), 'utf8')))))];

const keywords = new Set(['and', 'or', 'null', 'true', 'false', 'if', 'then', 'else', 'for', 'in', 'return', 'some', 'every', 'satisfies', 'between']);

/** Data in which every word of an expression is a name, at two depths. */
function data(expression, depth = 1) {
  const words = (expression.match(/[A-Za-z_]\w*/g) ?? []).filter(word => !keywords.has(word));
  return Object.fromEntries(words.map(word => [word, depth ? data(expression, depth - 1) : 1]));
}

const shape = (parser, tracks, expression, context) =>
  parser.configure({ top: 'Expression', contextTracker: tracks(context) }).parse(expression).toString();

test('an expression of a form means the same whatever the data, so that it is parsed once', () => {
  assert.ok(expressions.length > 100);
  for (const expression of expressions) {
    for (const [parser, tracks] of [[older, tracksOlder], [newer, tracksNewer]]) {
      assert.equal(shape(parser, tracks, expression, {}), shape(parser, tracks, expression, data(expression)), expression);
    }
  }
});

test('a feelin that parses otherwise is refused', () => {
  assert.throws(() => parsingOnce('function parseExpression() {}'), /feelin no longer contains/);
});
