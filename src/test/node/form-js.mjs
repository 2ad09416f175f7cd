// Reads [{schema, data, inputs}] from stdin and writes, for each, what form-js 1.8.7
// would submit after a person entered the inputs: {values, errors}.
// `inputs` and `errors` are by path, such as planQuestions[0].answer.
import { JSDOM } from 'jsdom';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

const window = new JSDOM('<!doctype html><body></body>', { url: 'http://localhost' }).window;
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis)) {
    globalThis[name] = window[name];
  }
}
globalThis.window = window;
globalThis.document = window.document;

globalThis.requestAnimationFrame = window.requestAnimationFrame = (callback) => setTimeout(callback, 0);
globalThis.cancelAnimationFrame = window.cancelAnimationFrame = clearTimeout;

const { Form } = createRequire(import.meta.url)('@bpmn-io/form-js-viewer');

// rendering, its effects and what they change follow each other by timers: let them all pass
const rendered = async () => {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
};

const pathOf = (instance) =>
  instance.valuePath.reduce(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : path ? `${path}.${step}` : step),
    '',
  );

const errorsOf = (errors, instance) =>
  [instance.id, ...Object.values(instance.indexes ?? {})].reduce((found, step) => found?.[step], errors) ?? [];

async function run({ schema, data, inputs }) {
  const container = document.createElement('div');
  document.body.appendChild(container);
  const form = new Form({ container, debounce: false });
  await form.importSchema(schema, data);
  await rendered();
  const shown = () => form.get('formFieldInstanceRegistry').getAllKeyed();
  const pending = new Map(Object.entries(inputs));
  const next = () => shown().filter((instance) => pending.has(pathOf(instance)));
  for (let enterable = next(); enterable.length > 0; enterable = next()) {
    // one after the other, since each may show or hide the next
    const instance = enterable[0];
    const field = form.get('formFieldRegistry').get(instance.id);
    if (!field.disabled && !field.readonly) {
      form._update({ fieldInstance: instance, value: pending.get(pathOf(instance)) });
      await rendered();
    }
    pending.delete(pathOf(instance));
  }
  const result = form.submit();
  const errors = {};
  for (const instance of shown()) {
    const messages = errorsOf(result.errors, instance);
    if (messages.length > 0) {
      errors[pathOf(instance)] = messages.join(' ');
    }
  }
  form.destroy();
  container.remove();
  return { values: result.data, errors };
}

const results = [];
for (const scenario of JSON.parse(await text(process.stdin))) {
  results.push(await run(scenario));
}
process.stdout.write(JSON.stringify(results), () => process.exit(0));
