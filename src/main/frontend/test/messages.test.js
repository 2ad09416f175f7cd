import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { adapt, replacements } from '../formjs.mjs';
import { translate } from '../src/messages.js';
import { texts } from '../src/texts.js';

const formJs = await readFile(new URL('../node_modules/@bpmn-io/form-js-viewer/dist/index.es.js', import.meta.url), 'utf8');

test('every message of form-js\'s validator is known', () => {
  const validation = formJs.slice(formJs.indexOf('function runNumberValidation('), formJs.indexOf('function evaluateFEELValues('));
  const messages = [...validation.matchAll(/errors\.push\((.+)\);$/gm)].map(([, expression]) =>
    // the parts that form-js computes: a number will do for each
    new Function('decimalDigits', 'previousValue', 'nextValue', 'validation', `return ${expression}`)(
      2, 10, 15, { pattern: '^a$', min: 1, max: 9, minLength: 2, maxLength: 8 }));
  assert.equal(messages.length, 11);
  for (const message of messages) {
    assert.notEqual(translate(message, {}), texts.invalid, message);
  }
});

test('limits are named', () => {
  assert.equal(translate('Field must have minimum value of 5.', {}), '5以上の値を入力してください。');
  assert.equal(translate('Field must have maximum length of 20.', {}), '20文字以内で入力してください。');
  assert.equal(translate('Please select a valid value, the two nearest valid values are 10 and 15.', {}),
    '10または15のように、決められた単位で入力してください。');
});

test('what is missing is asked for as it is given: typed, chosen or ticked', () => {
  assert.equal(translate('Field is required.', { type: 'textfield' }), texts.required);
  assert.equal(translate('Field is required.', { type: 'radio' }), texts.requiredChoice);
  assert.equal(translate('Field is required.', { type: 'checkbox' }), texts.requiredConsent);
});

test('an unknown message is never shown in English', () => {
  assert.equal(translate('Something new.', {}), texts.invalid);
});

test('nothing that form-js says in English is left in the bundle', () => {
  const adapted = adapt(formJs);
  for (const [original] of replacements) {
    assert.ok(!adapted.includes(original) || original === 'type: "radio",', original);
  }
});

test('another form-js does not build', () => {
  assert.throws(() => adapt(formJs.replace("'Add new'", "'Add'")), /no longer contains 'Add new'/);
});

test('the watermark\'s code is untouched', () => {
  const watermark = source => source.slice(source.indexOf('function Logo()'), source.indexOf('function FormComponent('));
  assert.equal(watermark(adapt(formJs)), watermark(formJs));
});
