// Decision tables as the page shows them: the editor, which is loaded when it is needed, and what differs between two.
import { element, row, table } from '../owner/page.js';

/** Loads a stylesheet once. */
export function styled(path) {
  const href = new URL(path, import.meta.url).href;
  if (![...document.styleSheets].some(sheet => sheet.href === href)) {
    document.head.append(element('link', { rel: 'stylesheet', href }));
  }
}

function editor() {
  styled('../dmn/editor-style.css');
  return import('../dmn/editor.js');
}

const place = () => element('div', { className: 'keiyaku-rule-table' });

// what is open, by the elements in which it is
const tables = new Map();

/** Closes the tables within an element; without one all of them. */
export function closeTables(within) {
  [...tables].filter(([node]) => !within || within.contains(node)).forEach(([node, close]) => {
    tables.delete(node);
    close();
  });
}

/** A table that can be edited, in an element of its own; whenever it has been, changed() is called. */
export async function edited(xml, changed) {
  const node = place();
  const opened = await (await editor()).openEditor(node, xml, changed);
  tables.set(node, opened.close);
  return { node, xml: opened.xml };
}

/** A table to be read. */
export async function read(xml) {
  const node = place();
  const opened = await (await editor()).openViewer(node, xml);
  tables.set(node, opened.close);
  return node;
}

const all = (parent, name) => [...parent.getElementsByTagNameNS('*', name)];
const text = node => node?.textContent.trim() ?? '';

function rowsOf(xml) {
  const rules = all(new DOMParser().parseFromString(xml, 'application/xml'), 'rule');
  return rules.map((rule, index) => ({
    id: rule.id,
    number: index + 1,
    cells: [...all(rule, 'inputEntry'), ...all(rule, 'outputEntry')].map(text),
    description: text(all(rule, 'description')[0])
  }));
}

const columnsOf = xml => {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  return [...all(document, 'input'), ...all(document, 'output')].map(column => column.getAttribute('label'));
};

const key = found => JSON.stringify([found.cells, found.description]);

/** The rows that only one of two tables has. */
export function differences(before, after) {
  const [former, present] = [rowsOf(before), rowsOf(after)];
  const [formerKeys, presentKeys] = [former, present].map(rows => new Set(rows.map(key)));
  const line = (word, style) => found => {
    const made = row(word, `${found.number}行目`, ...found.cells.map(cell => cell || '（すべて）'), found.description);
    made.className = style;
    return made;
  };
  const found = [
    ...former.filter(each => !presentKeys.has(key(each))).map(line('変更前', 'keiyaku-rule-before')),
    ...present.filter(each => !formerKeys.has(key(each))).map(line('変更後', 'keiyaku-rule-after'))
  ];
  return found.length === 0 ? element('p', { textContent: '行の内容は同じで、順番だけが違います。' })
    : table('変わる行', ['表', '行', ...columnsOf(after), '説明'], found);
}

/** Warnings of rows that decide otherwise than before under the same words: those are what a case is told as its reason. */
export function unexplained(before, after) {
  const former = new Map(rowsOf(before).map(found => [found.id, found]));
  return rowsOf(after)
    .filter(({ id, cells, description }) => description && former.get(id)?.description === description
      && JSON.stringify(former.get(id).cells) !== JSON.stringify(cells))
    .map(({ number, description }) => element('p', { className: 'keiyaku-rule-released' },
      `${number}行目は条件か結果が変わりますが、説明「${description}」は前のままです。説明は、この行で決まった案件に理由として表示されます。変更後の内容に合っているかご確認ください。`));
}
