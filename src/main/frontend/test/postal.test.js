import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PostalCode } from '../src/postal.js';

const places = {
  1000005: { prefecture: '東京都', street: '千代田区丸の内' },
  5300001: { prefecture: '大阪府', street: '大阪市北区梅田' }
};

function field(start) {
  const asked = [];
  const postal = new PostalCode(async code => {
    asked.push(code);
    return places[code] ?? null;
  });
  postal.changed('postalCode', start, () => '');
  return { asked, type: (typed, street = '') => postal.changed('postalCode', typed, () => street) };
}

test('a code that is complete fills in prefecture and town, however it is typed', async () => {
  for (const typed of ['1000005', '100-0005', '〒１００－０００５', '100‐0005', '100−0005']) {
    assert.deepEqual(await field('').type(typed), { prefecture: '東京都', street: '千代田区丸の内' }, typed);
  }
});

test('nobody is asked for a part of a code, nor twice', async () => {
  const { asked, type } = field('');
  assert.equal(await type('100000'), null);
  await type('1000005');
  assert.equal(await type('100-0005'), null);
  assert.deepEqual(asked, ['1000005']);
});

test('what a person has written stays, and what was filled in does not', async () => {
  const { type } = field('');
  assert.deepEqual(await type('1000005', '千代田区丸の内2-7-2'), { prefecture: '東京都', street: null });
  const other = field('');
  await other.type('1000005');
  assert.deepEqual(await other.type('5300001', '千代田区丸の内'), { prefecture: '大阪府', street: '大阪市北区梅田' });
});

test('an address that is there when the page opens is not touched', async () => {
  const { asked } = field('100-0005');
  assert.deepEqual(asked, []);
});

test('a code that nobody knows changes nothing', async () => {
  assert.equal(await field('').type('0000000'), null);
});

test('of two answers the later code counts', async () => {
  let answer;
  const postal = new PostalCode(code => (code === '1000005' ? new Promise(resolve => { answer = resolve; }) : places[code]));
  postal.changed('postalCode', '', () => '');
  const early = postal.changed('postalCode', '1000005', () => '');
  const late = await postal.changed('postalCode', '5300001', () => '');
  answer(places[1000005]);
  assert.equal(await early, null);
  assert.equal(late.prefecture, '大阪府');
});
