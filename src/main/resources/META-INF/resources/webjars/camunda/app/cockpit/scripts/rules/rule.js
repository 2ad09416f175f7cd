// The rules that owners may change, and one of them: its table to be edited, tried on past cases and proposed.
import { button, element, paragraph } from '../owner/page.js';
import { ask, reasonForm, shown, tell } from './store.js';
import { changes, showChange } from './change.js';
import { closeTables, edited, styled, unexplained } from './table.js';
import { trialOf } from './trial.js';

const versionOf = rule => `バージョン ${rule.version}（${rule.owners ? `責任者の変更 ${rule.tag.replace(/^owner-/, '')}` : `標準の表 ${rule.tag}`}）`;

async function page(rule, show, words) {
  const warned = element('div', { ariaLive: 'polite' });
  const warn = async () => warned.replaceChildren(...unexplained(rule.xml, await table.xml()));
  let table = await edited(rule.xml, warn);
  const place = element('div', {}, table.node);
  const said = element('div', { ariaLive: 'polite' }, words ? element('p', { className: 'keiyaku-rule-done', textContent: words }) : '');
  const opened = element('div');
  const load = async xml => {
    closeTables(place);
    table = await edited(xml, warn);
    place.replaceChildren(table.node);
    await warn();
  };
  const open = async id => {
    await shown(opened, () => showChange(id, show, () => {
      closeTables(opened);
      opened.replaceChildren();
    }));
    opened.scrollIntoView();
  };
  const waiting = rule.changes.filter(change => change.status === 'PROPOSED' && !change.own);
  const propose = reason => shown(said, async () => {
    const { id } = await tell(`/${rule.key}/changes`, { base: rule.id, xml: await table.xml(), reason });
    await show(`変更 ${id} を提案しました。別の責任者が承認すると有効になります。`);
  });
  return [
    element('h3', {}, `${rule.name}　${versionOf(rule)}`),
    said,
    ...waiting.map(change => element('p', { className: 'keiyaku-rule-released' }, `承認を待っている変更があります：${change.reason}　`,
      button(`変更 ${change.id} を確かめる`, () => open(change.id)))),
    rule.displaced ? element('p', { className: 'keiyaku-rule-released' },
      '責任者の変更は、新しいバージョンのストアでは使えない列や答えを含むため、標準の表に戻りました。必要な変更は、今の表をもとに改めて提案してください。') : '',
    rule.released ? element('p', { className: 'keiyaku-rule-released' }, '当店の標準の表とは内容が違います。',
      button('標準の表を読み込む', () => load(rule.released))) : '',
    paragraph('表のセルを選ぶと編集できます。上の行から順に見て、最初に当てはまった行で決まります。編集しても、承認されるまで今のルールは変わりません。'),
    place, warned,
    button('編集をやめて今の表に戻す', () => load(rule.xml)),
    element('h4', { textContent: '過去の案件で試す' }),
    ...trialOf(rule.key, rule.today, () => table.xml()),
    element('h4', { textContent: '提案する' }),
    reasonForm('変更する理由（承認する人が読みます）', 'この表を提案する', propose),
    element('h4', { textContent: '変更の履歴' }),
    changes(rule, open), opened
  ];
}

export function showRules(node) {
  styled('./rules.css');
  const content = element('div');
  node.append(element('div', { className: 'keiyaku-page keiyaku-whole keiyaku-rules' },
    element('h2', { textContent: 'ルール' }), content));
  const show = (key, words) => shown(content, async () => page(await ask(`/${key}`), said => show(key, said), words));
  shown(content, async () => {
    const rules = await ask('');
    if (rules.length === 1) {
      return page(await ask(`/${rules[0].key}`), said => show(rules[0].key, said));
    }
    return rules.map(rule => element('p', {}, button(rule.name, () => show(rule.key)),
      ` ${versionOf(rule)}${rule.waiting ? `　承認待ち ${rule.waiting}件` : ''}`));
  });
}
