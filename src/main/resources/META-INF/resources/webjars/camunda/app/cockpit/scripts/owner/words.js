// What Cockpit's parts write in English, or for machines, and have no key for in the locale files: decision tables, kinds of
// incidents, what is missing, and moments.
const TABLE = '.dmn-decision-table-container';

const WORDS = {
  [TABLE]: {
    'Hit policy:': '行の選び方：',
    'View DRD': '関係図（DRD）を表示',
    Annotations: '説明',
    When: '条件',
    Then: '結果',
    And: 'かつ',
    Unique: '一つだけ当てはまる',
    First: '最初に当てはまった行',
    Any: '当てはまった行（結果は同じ）',
    'Rule order': '当てはまったすべての行',
    Collect: '当てはまったすべての行'
  },
  td: {
    'Failed Job': '失敗したジョブ',
    failedJob: '失敗したジョブ',
    failedExternalTask: '失敗した外部タスク',
    'Message is null.': 'メッセージはありません。'
  },
  '.ctn-sidebar, .ctn-sidebar-left': { null: 'なし' }
};

const HANDLES = {'Move Input': '条件の列を動かす', 'Move Output': '結果の列を動かす'};

// what a person wrote into a table is left as it is
const WRITTEN = `${TABLE} td`;
const MOMENT = /^\s*(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d(?::\d\d)?)\s*$/;

function translate(text) {
  const written = text.data.trim();
  if (!written || !text.parentElement) {
    return;
  }
  const moment = MOMENT.exec(written);
  if (moment && text.parentElement.closest('td, dd, .ctn-sidebar')) {
    text.data = `${moment.slice(1, 4).join('/')} ${moment[4]}`;
    return;
  }
  const [, words] = Object.entries(WORDS).find(([place, known]) => known[written] && text.parentElement.closest(place)) ?? [];
  if (words && !text.parentElement.closest(WRITTEN)) {
    text.data = text.data.replace(written, words[written]);
  }
}

function read(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translate(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      translate(texts.currentNode);
    }
    node.querySelectorAll(`${TABLE} [title*=' label: ']`).forEach(place => {
      place.title = place.title.replace(/^(In|Out)put label: /, '');
    });
    node.querySelectorAll(`${TABLE} [title^='Move ']`).forEach(handle => {
      handle.title = HANDLES[handle.title] ?? handle.title;
    });
  }
}

new MutationObserver(changes => changes.forEach(change =>
  (change.type === 'characterData' ? read(change.target) : change.addedNodes.forEach(read)))
).observe(document.documentElement, { childList: true, characterData: true, subtree: true });
