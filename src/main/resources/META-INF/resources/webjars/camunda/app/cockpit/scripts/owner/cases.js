/*
 * The cases of a process, running and ended ones of all its versions, found by part of a number, outcome, period or
 * incident. A chosen one shows its way on the diagram above and step by step, with people and times.
 */
import { clear, draw } from './diagram.js';
import {
  askStore, at, button, choice, day, element, fill, keyOf, labelled, lasting, paragraph, recently, row, searchForm, table
} from './page.js';
import { decisionsOf } from './why.js';

const OUTCOMES = {
  RUNNING: '進行中',
  COMPLETED: '完了',
  REFUSED: 'お断り・審査不可',
  CANCELLED_BY_CUSTOMER: 'お客様が取り消し',
  CANCELLED_BY_STAFF: '担当者が取り消し',
  WITHDRAWN: '取り下げ',
  EXPIRED: '期限切れ',
  BROKEN_OFF: '打ち切り',
  TERMINATED: '管理者が終了'
};

const MEMBER = 'member';
const KINDS = { userTask: true, callActivity: true };

const person = step => (step.person === MEMBER ? 'お客様' : step.person ?? '');

function outcome(found) {
  const words = [OUTCOMES[found.outcome] ?? found.outcome];
  if (found.outcome === 'RUNNING') {
    words.push(found.waiting ?? '');
  } else if (found.outcome !== 'COMPLETED') {
    words.push(found.ended ?? found.reason ?? '');
  }
  const cell = element('td', {}, words.filter(Boolean).join('：'));
  if (found.incidents) {
    cell.append(' ', element('span', { className: 'label label-danger', textContent: `インシデント ${found.incidents}` }));
  }
  return cell;
}

function stepRows(steps, depth = 0) {
  return steps.filter(step => step.name).map(step => {
    const name = element('td', {}, step.name);
    name.style.paddingInlineStart = `${8 + depth * 24}px`;
    const made = row(name, at(step.start), step.end ? at(step.end) : '進行中',
      step.end ? lasting(new Date(step.end) - new Date(step.start)) : '', step.broken ? '中断' : '', person(step));
    if (step.calledId) {
      const inside = button('内訳を見る', async () => {
        inside.remove();
        made.after(...stepRows(await askStore(`/cases/${step.calledId}/steps`), depth + 1));
      });
      name.append(' ', inside);
    }
    if (!step.end) {
      made.className = 'keiyaku-present-row';
    } else if (!KINDS[step.type]) {
      made.className = 'keiyaku-passing-row';
    }
    return made;
  });
}

async function showCase(found, isLatest) {
  const steps = await askStore(`/cases/${found.id}/steps`);
  if (!isLatest()) {
    return [];
  }
  draw([
    ...steps.filter(step => step.end && !step.broken).map(step => [step.activityId, 'keiyaku-passed']),
    ...steps.filter(step => step.broken).map(step => [step.activityId, 'keiyaku-broken']),
    ...steps.filter(step => !step.end).map(step => [step.activityId, 'keiyaku-present'])
  ]);
  return [
    element('h4', {}, `${found.number ?? found.id} の経過`, ...(found.end ? [] : [
      ' ', element('a', { href: `#/process-instance/${found.id}/runtime`, textContent: 'インスタンスを開く' })
    ])),
    table('経過', ['アクティビティ', '開始', '終了', '所要時間', '備考', '担当者'], stepRows(steps)),
    ...await decisionsOf(found.id)
  ];
}

/** Lists a page of cases; the next ones come behind it. */
function rows(cases, path) {
  return cases.map(found => row(
    button(found.number ?? found.id, () => fill(path, isLatest => showCase(found, isLatest)).then(() => path.scrollIntoView({ block: 'nearest' }))),
    found.versionTag ?? `${found.version}`, at(found.start), at(found.end),
    found.end ? lasting(new Date(found.end) - new Date(found.start)) : '', outcome(found)));
}

async function list(parameters, path) {
  const first = await askStore('/cases', parameters);
  if (first.cases.length === 0) {
    return paragraph('該当するインスタンスはありません。');
  }
  const found = table('インスタンス', ['番号', 'バージョン', '開始', '終了', '所要時間', '結果・現在の作業'], rows(first.cases, path));
  let offset = first.cases.length;
  const more = button('続きを表示', async () => {
    const next = await askStore('/cases', { ...parameters, offset });
    offset += next.cases.length;
    found.tBodies[0].append(...rows(next.cases, path));
    more.hidden = !next.more;
  });
  more.hidden = !first.more;
  return [found, more];
}

export default [
  {
    id: 'keiyaku.cases',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 9.8,
    properties: { label: '履歴（全バージョン）' },
    render(node, { processDefinitionId }) {
      const number = element('input', { type: 'search', className: 'form-control', placeholder: '番号の一部' });
      const result = choice([['', 'すべて'], ...Object.entries(OUTCOMES)]);
      const [from, to] = [day(recently()), day()];
      const incident = element('input', { type: 'checkbox' });
      const found = element('div', { ariaLive: 'polite' });
      const path = element('div', { className: 'keiyaku-path' });
      const search = () => {
        clear();
        fill(path, () => []);
        return fill(found, () => list({
          process: keyOf(processDefinitionId), number: number.value, outcome: result.value,
          // a number is looked for at any time, until somebody chooses a day
          from: number.value && from.value === recently() ? '' : from.value, to: to.value,
          incident: incident.checked, offset: 0
        }, path));
      };
      node.append(element('div', { className: 'keiyaku-page keiyaku-cases' }, searchForm(search,
        labelled('番号', number), labelled('結果', result), labelled('開始日（から）', from), labelled('（まで）', to, '開始日（まで）'),
        element('label', { className: 'keiyaku-tick' }, incident, '未解決のインシデントあり')), found, path));
      search();
    },
    unmount: clear
  }
];
