import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postalCodes } from '../postal-codes.mjs';

const rows = postalCodes();
const places = code => rows.filter(row => row[2] === code).map(row => row.slice(6));

test('the whole of Japan is there', () => {
  assert.ok(new Set(rows.map(row => row[2])).size > 120_000);
  assert.equal(new Set(rows.map(row => row[6])).size, 47);
  assert.ok(rows.every(row => row.length === 9 && /^\d{7}$/.test(row[2])));
});

test('a code names a town, a city, a floor of a building, or places in two prefectures', () => {
  assert.deepEqual(places('1000005'), [['東京都', '千代田区', '丸の内']]);
  assert.deepEqual(places('0600000'), [['北海道', '札幌市中央区', '']]);
  assert.deepEqual(places('1006012')[0].slice(0, 2), ['東京都', '千代田区']);
  assert.deepEqual(places('4980000'), [['愛知県', '弥富市', ''], ['三重県', '桑名郡木曽岬町', '']]);
});
