import { evaluate, fillIn, unaryTest } from '@bpmn-io/form-js-viewer';

/** Which of form-js's languages a property speaks; what is not named here is an expression. */
const conditions = new Set(['hide', 'readonly']);
const templates = new Set(['label', 'description', 'text', 'content', 'prefixAdorner', 'suffixAdorner']);

function parse(name, text) {
  try {
    if (templates.has(name)) {
      fillIn(text, {}, { debug: true });
    } else if (conditions.has(name)) {
      unaryTest(text.slice(1), {});
    } else {
      evaluate(text.slice(1), {});
    }
  } catch {
    // what it means shows when it is evaluated on data
  }
}

/** Every text in a schema that is evaluated, with the name of its property. */
function* evaluated(part) {
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === 'string' && (value.startsWith('=') || templates.has(name) && value.includes('{{'))) {
      yield [name, value];
    } else if (value && typeof value === 'object') {
      yield* evaluated(value);
    }
  }
}

/**
 * Parses the expressions of a form, which is done once for each (formjs.mjs), before the form is drawn in one go.
 *
 * @param rest lets the browser answer in between
 */
export async function parseAhead(schema, rest) {
  let since = performance.now();
  for (const [name, text] of evaluated(schema)) {
    parse(name, text);
    if (performance.now() - since > 8) {
      await rest();
      since = performance.now();
    }
  }
}
