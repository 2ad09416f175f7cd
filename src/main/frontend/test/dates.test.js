import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDay } from '../../resources/META-INF/resources/webjars/camunda/app/dates.js';

const read = typed => readDay(typed)?.toLocaleDateString('sv-SE');

test('a day is read as it is typed in Japan', () => {
  for (const typed of ['2026/11/29', '2026-11-29', '20261129', '2026.11.29', '2026年11月29日', '2026年11月29日（日）',
    '２０２６／１１／２９', '2026−11−29', ' 2026/11/29 ', '令和8年11月29日', 'R8.11.29']) {
    assert.equal(read(typed), '2026-11-29', typed);
  }
  assert.equal(read('今日'), new Date().toLocaleDateString('sv-SE'));
  assert.equal(read('2027/1/5'), '2027-01-05');
  assert.equal(read('令和元年5月1日'), '2019-05-01');
  assert.equal(read('2028/02/29'), '2028-02-29');
});

test('what is no day is none, and never another one', () => {
  for (const typed of ['2026/02/30', '2027/02/29', '2026/13/01', '2026/00/10', '11/29/2026', '29/11/2026', '26/11/29', '11/29', '2026',
    '202611', '2026/11', '2026/11/290', '明日', '2026/11/29 10:00', 'x2026/11/29', '']) {
    assert.equal(read(typed), undefined, typed);
  }
});
