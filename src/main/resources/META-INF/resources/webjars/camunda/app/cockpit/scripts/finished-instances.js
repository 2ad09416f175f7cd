/*
 * Finished process instances in Cockpit, which the community edition does not list: a tab on a process definition with a
 * search by business key. A chosen instance shows its path on the diagram above and its activities in their order, with
 * who did them. It reads the engine's history with the rights of whoever is signed in, and changes nothing.
 */
const PASSED = 'keiyaku-passed';
const ONE_INSTANCE = 'keiyaku-one-instance';
const MOST = 50;

let diagram;
let marked = [];

const time = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'medium', timeStyle: 'medium' });
const at = value => (value ? time.format(new Date(value)) : '');

// what the diagram calls the end of an instance says how it ended
const END_EVENTS = ['noneEndEvent', 'compensationEndEvent', 'terminateEndEvent', 'errorEndEvent'];
const MOST_ENDS = 500;

const STATES = {
  COMPLETED: '完了',
  EXTERNALLY_TERMINATED: '管理者が終了',
  INTERNALLY_TERMINATED: '途中で終了'
};

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function table(headings, rows) {
  return element('table', { className: 'cam-table' },
    element('thead', {}, element('tr', {}, ...headings.map(text => element('th', { scope: 'col', textContent: text })))),
    element('tbody', {}, ...rows));
}

const row = (...cells) => element('tr', {}, ...cells.map(cell => element('td', {}, cell)));

async function history(api, what, parameters) {
  const answer = await fetch(`${api.engineApi}/history/${what}?${new URLSearchParams(parameters)}`, {
    headers: { Accept: 'application/json' }
  });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
}

/** The names of the end events that instances of a definition have reached lately, by instance. */
async function ends(api, processDefinitionId) {
  const reached = await Promise.all(END_EVENTS.map(activityType => history(api, 'activity-instance', {
    processDefinitionId, activityType, finished: true, sortBy: 'endTime', sortOrder: 'desc', maxResults: MOST_ENDS
  })));
  return new Map(reached.flat()
    .filter(end => end.parentActivityInstanceId === end.processInstanceId && end.activityName)
    .map(end => [end.processInstanceId, end.activityName]));
}

function mark(activities) {
  if (!diagram) {
    return;
  }
  const canvas = diagram.get('canvas');
  const registry = diagram.get('elementRegistry');
  marked.forEach(id => canvas.removeMarker(id, PASSED));
  marked = [...new Set(activities.map(activity => activity.activityId))].filter(id => registry.get(id));
  marked.forEach(id => canvas.addMarker(id, PASSED));
  // the numbers on the diagram are those of the instances that run now
  canvas.getContainer().classList.toggle(ONE_INSTANCE, marked.length > 0);
}

async function show(api, instance, path) {
  const activities = await history(api, 'activity-instance', {
    processInstanceId: instance.id, sortBy: 'occurrence', sortOrder: 'asc'
  });
  mark(activities);
  path.replaceChildren(
    element('h4', { textContent: `${instance.businessKey ?? instance.id} の経過` }),
    table(['アクティビティ', '開始', '終了', '担当者'], activities.filter(activity => activity.activityName).map(activity => row(
      activity.activityName, at(activity.startTime), at(activity.endTime), activity.assignee ?? ''))));
}

async function list(api, processDefinitionId, businessKey, found, path) {
  const parameters = { processDefinitionId, finished: true, sortBy: 'endTime', sortOrder: 'desc', maxResults: MOST };
  if (businessKey) {
    parameters.processInstanceBusinessKey = businessKey;
  }
  const [instances, names] = await Promise.all([
    history(api, 'process-instance', parameters), ends(api, processDefinitionId)
  ]);
  const result = ({ id, state }) => (state === 'COMPLETED' && names.get(id)) || (STATES[state] ?? state);
  path.replaceChildren();
  mark([]);
  found.replaceChildren(instances.length === 0
    ? element('p', { textContent: '該当する完了したインスタンスはありません。定義のほかのバージョンで完了したものは、左の「定義バージョン」を切り替えると表示されます。' })
    : table(['ビジネスキー', '開始', '終了', '結果'], instances.map(instance => row(
      element('button', {
        type: 'button', className: 'btn btn-link', textContent: instance.businessKey ?? instance.id,
        onclick: () => show(api, instance, path)
      }), at(instance.startTime), at(instance.endTime), result(instance)))));
}

export default [
  {
    id: 'keiyaku.finished-instances',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 5,
    properties: { label: '完了したインスタンス' },
    render(node, { api, processDefinitionId }) {
      const key = element('input', {
        type: 'search', className: 'form-control', placeholder: '番号を入力', ariaLabel: 'ビジネスキー'
      });
      const found = element('div', { ariaLive: 'polite' });
      const path = element('div');
      const search = () => list(api, processDefinitionId, key.value.trim(), found, path)
        .catch(() => found.replaceChildren(element('p', { textContent: '履歴を読み込めませんでした。権限と接続をご確認ください。' })));
      const form = element('form', {
        className: 'keiyaku-search',
        onsubmit: event => {
          event.preventDefault();
          search();
        }
      }, element('label', {}, 'ビジネスキー ', key), element('button', { type: 'submit', className: 'btn btn-default', textContent: '検索' }));
      node.append(element('div', { className: 'keiyaku-finished' }, form, found, path));
      search();
    },
    unmount() {
      mark([]);
    }
  },
  {
    id: 'keiyaku.finished-instances.diagram',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    render(viewer) {
      diagram = viewer;
      marked = [];
    }
  }
];
