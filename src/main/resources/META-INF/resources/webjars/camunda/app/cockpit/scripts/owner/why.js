/*
 * Why a case went this way: for each decision that was made in it the row of the table that matched, in the words of the
 * table, with what went in and what came out.
 */
import { inWords } from '../rules/words.js';
import { askEngine, at, digits, element, fill, table, row, paragraph } from './page.js';

const tables = new Map();

const child = (parent, name) => [...parent.children].find(each => each.localName === name);
const text = (parent, name) => child(parent, name)?.textContent.trim() ?? '';

/** The rows of a decision table, by their ids. */
async function rulesOf(decisionDefinitionId) {
  if (!tables.has(decisionDefinitionId)) {
    const { dmnXml } = await askEngine(`/decision-definition/${decisionDefinitionId}/xml`);
    const xml = new DOMParser().parseFromString(dmnXml, 'application/xml');
    const rules = [...xml.getElementsByTagNameNS('*', 'rule')];
    tables.set(decisionDefinitionId, new Map(rules.map(rule => [rule.id, {
      number: [...rule.parentElement.children].filter(each => each.localName === 'rule').indexOf(rule) + 1,
      words: text(rule, 'description') || [...rule.getElementsByTagNameNS('*', 'annotationEntry')]
        .map(each => text(each, 'text')).filter(Boolean).join(' ')
    }])));
  }
  return tables.get(decisionDefinitionId);
}

function words({ type, value }) {
  return typeof value === 'number' ? digits(value) : type === 'Date' && value ? at(value) : inWords(value);
}

const clauses = values => values.map(each => `${each.clauseName || each.variableName}：${words(each)}`).join('、');

/** The rows that have matched, in their order, each with what it gave. */
function matched(decision, rules) {
  const byRule = new Map();
  decision.outputs.forEach(output => byRule.set(output.ruleId, [...byRule.get(output.ruleId) ?? [], output]));
  return byRule.size === 0 ? [row(at(decision.evaluationTime), decision.decisionDefinitionName, clauses(decision.inputs),
    '当てはまる行はありません', '')] : [...byRule].map(([ruleId, outputs]) => {
    const rule = rules.get(ruleId);
    return row(at(decision.evaluationTime), element('td', {}, element('a', {
      href: `#/decision-instance/${decision.id}`, textContent: decision.decisionDefinitionName ?? decision.decisionDefinitionKey
    })), clauses(decision.inputs), rule ? `${rule.number}行目：${rule.words || '（説明なし）'}` : ruleId, clauses(outputs));
  });
}

/** What is shown of an instance's decisions; nothing when none was made. */
export async function decisionsOf(processInstanceId) {
  const decisions = await askEngine('/history/decision-instance', {
    processInstanceId, includeInputs: true, includeOutputs: true, disableBinaryFetching: true,
    sortBy: 'evaluationTime', sortOrder: 'asc'
  });
  if (decisions.length === 0) {
    return [];
  }
  const found = await Promise.all(decisions.map(async decision => matched(decision, await rulesOf(decision.decisionDefinitionId))));
  return [
    element('h4', { textContent: '判定の理由' }),
    table('判定の理由', ['日時', 'デシジョン', '入力', '当てはまった行', '出力'], found.flat())
  ];
}

export default [
  {
    id: 'keiyaku.why',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 4,
    properties: { label: '判定の理由' },
    render(node, { processInstanceId }) {
      const place = element('div', { className: 'keiyaku-page' });
      node.append(place);
      fill(place, async () => {
        const decisions = await decisionsOf(processInstanceId);
        return decisions.length ? decisions : paragraph('このインスタンスでは、まだ判定が行われていません。');
      });
    }
  }
];
