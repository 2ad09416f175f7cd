// What a table would have said of past cases: by which way how many went, with sums, and which would have gone another way.
import { at, digits, element, isoDay, labelled, paragraph, row, searchForm, table } from '../owner/page.js';
import { inWords } from './words.js';
import { shown, tell } from './store.js';

const NO_ANSWER = '当てはまる行がない';

const answer = value => (value === null ? NO_ANSWER : inWords(value));

const amount = (label, value) => (label.includes('円') ? `${digits(value)}円` : digits(value));

const numeric = text => element('td', { className: 'keiyaku-number' }, text);

function ways(trial) {
  const sums = Object.keys(trial.ways[0].sums);
  const made = trial.ways.map(way => {
    const line = row(answer(way.before), answer(way.after), numeric(`${digits(way.count)}件`),
      ...sums.map(label => numeric(amount(label, way.sums[label] ?? 0))));
    line.className = way.before === way.after ? '' : 'keiyaku-present-row';
    return line;
  });
  return table('結果ごとの件数と合計', ['実際の結果', 'この表での結果', '件数', ...sums.map(label => `${label}の計`)], made);
}

function cases(trial) {
  const columns = Object.keys(trial.changed[0].inputs);
  return table('結果が変わる案件', ['番号', '日時', ...columns, '実際の結果', 'この表での結果', '決めた表のバージョン'],
    trial.changed.map(each => row(each.number ?? '', at(each.at), ...columns.map(label =>
      (typeof each.inputs[label] === 'number' ? numeric(amount(label, each.inputs[label])) : inWords(each.inputs[label]))),
    answer(each.before), answer(each.after), `${each.version}`)));
}

function outcome(trial) {
  if (trial.total === 0) {
    return paragraph('この期間に、この表で決めた案件はありません。');
  }
  const changed = trial.ways.filter(way => way.before !== way.after).reduce((sum, way) => sum + way.count, 0);
  return [
    element('p', { className: 'keiyaku-rule-sum' }, changed === 0 ? `${digits(trial.total)}件のうち、結果が変わる案件はありません。`
      : `${digits(trial.total)}件のうち、${digits(changed)}件の結果が変わります。`),
    trial.more ? paragraph(`案件が多いため、期間の新しいほうから${digits(trial.total)}件を計算しました。`) : null,
    ways(trial),
    changed ? element('h4', { textContent: `結果が変わる案件${changed > trial.changed.length ? `（新しいほうから${trial.changed.length}件）` : ''}` }) : null,
    changed ? cases(trial) : null
  ].filter(Boolean);
}

/** A form that tries the table which xml() gives on the cases of a period, at first those of the last 31 days by the store's clock. */
export function trialOf(key, today, xml) {
  const [year, month, date] = today.split('-').map(Number);
  const [from, to] = [new Date(year, month - 1, date - 30), new Date(year, month - 1, date)]
    .map(end => element('input', { type: 'date', className: 'form-control', required: true, value: isoDay(end) }));
  const found = element('div', { ariaLive: 'polite', className: 'keiyaku-rule-trial' });
  const search = () => shown(found, async () =>
    outcome(await tell(`/${key}/trial`, { xml: await xml(), from: from.value, to: to.value })));
  const form = searchForm(search, labelled('期間（から）', from), labelled('（まで）', to, '期間（まで）'));
  form.querySelector('button').textContent = '過去の案件で試す';
  return [form, found];
}
