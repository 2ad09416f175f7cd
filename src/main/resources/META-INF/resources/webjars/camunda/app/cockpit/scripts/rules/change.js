// A proposed change: what it changes, what it would have done, and what another owner or its own author may do with it.
import { at, button, element, paragraph, row, table } from '../owner/page.js';
import { ask, reasonForm, shown, tell } from './store.js';
import { differences, read, unexplained } from './table.js';
import { trialOf } from './trial.js';

const STATES = { PROPOSED: '承認待ち', APPROVED: '承認済', DECLINED: '差し戻し', WITHDRAWN: '取り下げ' };

const state = change => (change.inForce ? '有効' : change.status === 'APPROVED' ? '承認済（今は別の表）' : STATES[change.status]);

const nameOf = change => `変更 ${change.id}`;

/** All changes of a rule, each to be opened. */
export function changes(rule, open) {
  if (rule.changes.length === 0) {
    return paragraph('まだ変更はありません。');
  }
  return table('変更の履歴', ['変更', '状態', '理由', '提案', '承認・差し戻し'], rule.changes.map(change => row(
    element('td', {}, button(nameOf(change), () => open(change.id))),
    state(change),
    `${change.reason}${change.restores ? `（変更 ${change.restores} を元に戻す）` : ''}`,
    `${change.proposedBy}　${at(change.proposedAt)}`,
    [change.settledBy, at(change.settledAt), change.remark].filter(Boolean).join('　'))));
}

function actions(change, done, said) {
  const send = (path, body, words) => shown(said, async () => {
    await tell(`/changes/${change.id}${path}`, body);
    await done(words);
  });
  if (change.status === 'PROPOSED' && change.own) {
    return [
      paragraph('承認は、別の責任者に依頼してください。提案した人は、自分の提案を承認できません。'),
      button('提案を取り下げる', () => send('/withdraw', {}, '提案を取り下げました。'), 'btn btn-default')
    ];
  }
  if (change.status === 'PROPOSED') {
    return [
      button('承認して有効にする', () => send('/approve', {}, '有効になりました。これから判断する案件は、この表で決まります。'), 'btn btn-primary'),
      reasonForm('差し戻す理由', '差し戻す', text => send('/decline', { text }, '差し戻しました。'), 'btn-default')
    ];
  }
  return change.inForce ? [reasonForm('元に戻す理由', '元の表に戻すことを提案する',
    text => send('/undo', { text }, '提案しました。別の責任者が承認すると、元の表に戻ります。'), 'btn-default')] : [];
}

/** Shows a change; done(words) is called when something has become of it. */
export async function showChange(id, done, close) {
  const { change, key, before, xml, today } = await ask(`/changes/${id}`);
  const said = element('div', { ariaLive: 'polite' });
  return element('section', { className: 'keiyaku-rule-change' },
    element('h3', {}, `${nameOf(change)}（${state(change)}）`, ' ', button('閉じる', close)),
    paragraph(`理由：${change.reason}`),
    paragraph(`提案：${change.proposedBy}　${at(change.proposedAt)}`),
    element('h4', { textContent: '変わる行' }), differences(before, xml), ...unexplained(before, xml),
    element('h4', { textContent: '変更後の表' }), await read(xml),
    element('h4', { textContent: '過去の案件で試す' }), ...trialOf(key, today, async () => xml),
    element('div', { className: 'keiyaku-rule-actions' }, ...actions(change, done, said)), said);
}
