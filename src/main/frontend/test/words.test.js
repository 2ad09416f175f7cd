import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { words } from '../src/cockpit/words.js';

const LIBRARY = new URL('../node_modules/dmn-js-decision-table/lib/', import.meta.url);

async function sources() {
  const files = await readdir(LIBRARY, { recursive: true });
  return (await Promise.all(files.filter(file => file.endsWith('.js')).map(file => readFile(new URL(file, LIBRARY), 'utf8')))).join('\n');
}

const library = await sources();

const written = [
  ...library.matchAll(/translate\(\s*(['"])((?:\\.|(?!\1).)*)\1/g),
  // what is given to it by another name
  ...library.matchAll(/(?:label|explanation|_LABEL|PnYnM|yearMonthDuration|dayTimeDuration)(?::| =) (['"])([A-Z](?:\\.|(?!\1).)*)\1/g),
  ...library.matchAll(/return (['"])((?:Date|Time)[^'"]* must match (?:\\.|(?!\1).)*)\1/g)
].map(([, , text]) => text.replace(/\\(.)/g, '$1'));

test('whatever the editor of tables writes is there in Japanese', () => {
  assert.ok(written.includes('Move rule') && written.includes('Rules may overlap. The first matching rule will be chosen'));
  assert.deepEqual([...new Set(written)].filter(text => !words[text]), []);
});
