/*
 * Instances go to another version of their process, or back: each is tried first without effect, and the page says which of
 * them cannot go, from which step and why. Offered to administrators; owners read the record, and the store refuses everybody else.
 */
import { askEngine, askStore, at, button, choice, element, fill, keyOf, labelled, paragraph, row, table, tellStore } from './page.js';

const PATH = '/process-versions/:id';

// as many of either kind as the store shows at once (InstanceMoves)
const MOST_SHOWN = 200;
const BATCH = 50;
const UNKNOWN = '結果を確認できませんでした。移行の記録をご確認ください。';

const mayMigrate = async key => (await askEngine('/authorization/check', {
  permissionName: 'MIGRATE_INSTANCE', resourceName: 'PROCESS_DEFINITION', resourceType: 6, resourceId: key
})).authorized;

const nameOf = version => `バージョン ${version.version}${version.versionTag ? `（${version.versionTag}）` : ''}`;

async function versionsOf(key) {
  const [versions, statistics] = await Promise.all([
    askEngine('/process-definition', { key, sortBy: 'version', sortOrder: 'desc' }),
    askEngine('/process-definition/statistics')
  ]);
  const running = new Map(statistics.map(each => [each.id, each.instances]));
  return versions.map(version => ({ ...version, running: running.get(version.id) ?? 0 }));
}

/** The names of a version's steps. */
async function stepsOf(definitionId) {
  const { bpmn20Xml } = await askEngine(`/process-definition/${definitionId}/xml`);
  const xml = new DOMParser().parseFromString(bpmn20Xml, 'application/xml');
  return new Map([...xml.querySelectorAll('[id][name]')].map(each => [each.id, each.getAttribute('name')]));
}

const obstacle = (steps, { activityId, reason }) => (activityId ? `「${steps.get(activityId) ?? activityId}」：${reason}` : reason);

const link = move => element('a', { href: `#/process-instance/${move.instanceId}/runtime`, textContent: move.number ?? move.instanceId });

function result(moves, steps) {
  const done = moves.filter(move => move.obstacles.length === 0).length;
  return [
    paragraph(`${done}件を移行しました。${done < moves.length ? `${moves.length - done}件は移行していません。` : ''}`),
    table('移行の結果', ['番号', '結果'], moves.map(move => row(link(move),
      move.obstacles.length === 0 ? '移行しました' : move.obstacles.map(each => obstacle(steps, each)).join(' '))))
  ];
}

/** In parts, so that no request takes longer than a proxy waits. */
async function migrate(request, instances) {
  const moves = [];
  for (let i = 0; i < instances.length; i += BATCH) {
    moves.push(...await tellStore('/migration', { ...request, instances: instances.slice(i, i + BATCH) }));
  }
  return moves;
}

/** The tried instances, with a tick for each that can go; of a single one, when it is given, nothing but that. */
async function tried(source, target, done, instance) {
  const [moves, steps, { count }] = await Promise.all([
    tellStore('/migration/preview', { source, target, instances: instance ? [instance] : null }), stepsOf(source),
    askEngine('/process-instance/count', { processDefinitionId: source })
  ]);
  if (moves.length === 0) {
    return paragraph(instance ? 'このインスタンスは終了したか、ほかのバージョンに移っています。' : 'このバージョンで進行中のインスタンスはありません。');
  }
  const ticks = new Map();
  const rows = moves.map(move => {
    const tick = element('input', { type: 'checkbox', ariaLabel: `${move.number} を移行する` });
    tick.disabled = move.obstacles.length > 0;
    tick.checked = !tick.disabled;
    ticks.set(move.instanceId, tick);
    return row(tick, link(move), move.obstacles.length === 0 ? '移行できます'
      : element('td', { className: 'keiyaku-obstacle' }, move.obstacles.map(each => obstacle(steps, each)).join(' ')));
  });
  const reason = element('input', { className: 'form-control', maxLength: 500, required: true, size: 50 });
  const outcome = element('div', { ariaLive: 'polite' });
  const send = element('button', { type: 'submit', className: 'btn btn-primary', textContent: '選んだインスタンスを移行する' });
  const execute = element('form', {
    className: 'keiyaku-search',
    onsubmit: event => {
      event.preventDefault();
      const instances = [...ticks].filter(([, tick]) => tick.checked).map(([id]) => id);
      send.disabled = true;
      fill(outcome, async () => {
        try {
          const shown = result(await migrate({ source, target, reason: reason.value }, instances), steps);
          execute.remove();
          return shown;
        } finally {
          send.disabled = false;
          done();
        }
      }, UNKNOWN);
    }
  }, labelled('理由（記録に残ります）', reason), send);
  const able = moves.filter(move => move.obstacles.length === 0).length;
  return [
    paragraph(`${moves.length}件のうち${able}件が移行できます。まだ何も変わっていません。期限とタイマーの時刻は、移行しても変わりません。`),
    !instance && count > moves.length ? paragraph(`進行中の${count}件のうち、移行できるものとできないものを、それぞれ${MOST_SHOWN}件まで表示しています。${able ? '移行したあとにもう一度確認すると、続きを表示します。' : 'はじめの1,000件より後のものは、まだ確かめていません。'}`) : '',
    table('移行できるか', ['選択', '番号', '移行できるか'], rows), ...(able ? [execute] : []), outcome
  ];
}

/** Who has moved what, each with the way back for whoever may go it. */
async function log(key, versions, choose, may) {
  const entries = await askStore('/migration', { process: key });
  const byNumber = new Map(versions.map(version => [version.version, version]));
  const name = number => (byNumber.has(number) ? nameOf(byNumber.get(number)) : `${number}`);
  const back = entry => button('元のバージョンに戻せるか確認する',
    () => choose(byNumber.get(entry.target)?.id, byNumber.get(entry.source)?.id, entry.instanceId));
  return entries.length === 0 ? paragraph('まだ移行の記録はありません。') : table('移行の記録',
    ['日時', '番号', '移行元', '移行先', '理由', '担当者', ...(may ? ['操作'] : [])], entries.map(entry => row(at(entry.migratedAt),
      link(entry), name(entry.source), name(entry.target), entry.reason, entry.migratedBy, ...(may ? [back(entry)] : []))));
}

async function page(key) {
  const [versions, may] = await Promise.all([versionsOf(key), mayMigrate(key)]);
  const options = versions.map(version => [version.id, `${nameOf(version)}　進行中 ${version.running}件`]);
  const [source, target] = [choice(options), choice(options)];
  source.value = (versions.filter(version => version.running > 0).at(-1) ?? versions.at(-1)).id;
  target.value = versions[0].id;
  const found = element('div', { ariaLive: 'polite' });
  const kept = element('div');
  const tell = () => fill(kept, () => log(key, versions, choose, may));
  const same = versions.length > 1 ? '移行元と移行先に、違うバージョンを選んでください。'
    : 'このプロセスにはバージョンが1つしかありません。新しいバージョンは、プロセスが変わったストアを起動したときにできます。';
  const look = instance => (source.value === target.value
    ? found.replaceChildren(paragraph(same))
    : fill(found, () => tried(source.value, target.value, tell, instance)));
  function choose(from, to, instance) {
    source.value = from;
    target.value = to;
    look(instance);
    found.scrollIntoView({ block: 'nearest' });
  }
  const form = () => element('form', {
    className: 'keiyaku-search',
    onsubmit: event => {
      event.preventDefault();
      look();
    }
  }, labelled('移行元', source), labelled('移行先', target),
  element('button', { type: 'submit', className: 'btn btn-default', textContent: '移行できるか確認する' }));
  tell();
  return [
    element('h2', { textContent: `${versions[0].name ?? key}：インスタンスの移行` }),
    element('p', {}, element('a', { href: `#/process-definition/${versions[0].id}/runtime`, textContent: 'プロセスの画面に戻る' })),
    ...(may ? [form(), found] : []), element('h3', { textContent: '移行の記録' }), kept
  ];
}

export default [
  {
    id: 'keiyaku.migration.open',
    pluginPoint: 'cockpit.processDefinition.runtime.action',
    priority: 1,
    render(node, { processDefinitionId }) {
      node.append(element('a', {
        className: 'btn btn-default btn-toolbar keiyaku-moves', href: `#${PATH.replace(':id', keyOf(processDefinitionId))}`,
        title: 'インスタンスのバージョンの移行と、その記録'
      }, element('span', { className: 'glyphicon glyphicon-transfer' })));
    }
  },
  {
    id: 'keiyaku.migration',
    pluginPoint: 'cockpit.route',
    properties: { path: PATH, label: '移行' },
    render(node) {
      const place = element('div', { className: 'keiyaku-page keiyaku-whole' });
      node.append(place);
      fill(place, () => page(decodeURIComponent(window.location.hash.split('/')[2].split('?')[0])));
    }
  }
];
