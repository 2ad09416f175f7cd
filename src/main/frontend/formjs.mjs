// What form-js 1.8.7 hard-codes in English, gets wrong for Japan or loads in vain, replaced while it is bundled.
// The watermark's code is left as it is: its licence says so.
import { readFile } from 'node:fs/promises';

/** [as in form-js, as in the portal]; each must occur, or form-js is not the version this was written for. */
export const replacements = [
  ["emptyListMessage = 'No results'", "emptyListMessage = '該当する項目がありません'"],
  ["placeholder: 'Search'", "placeholder: '検索'"],
  ["'Add new'", "'追加する'"],
  ['`Expand all (${values.length})`', '`すべて表示する（${values.length}件）`'],
  ["'Collapse'", "'折りたたむ'"],
  ['`Remove list item ${itemIndex + 1}`', '`${itemIndex + 1}件目を削除する`'],
  ['"Increment"', '"増やす"'],
  ['"Decrement"', '"減らす"'],
  ["'Date and time must both be entered.'", "'日付と時刻の両方を入力してください。'"],
  ["'Nothing to show.'", "'表示する項目がありません。'"],
  ['"Nothing to show."', '"表示する項目がありません。"'],
  ['" of "', '" / "'],
  ['"Previous page"', '"前のページ"'],
  ['"Next page"', '"次のページ"'],
  ['`Click to sort by ${label} descending`', '`${label}で並べ替える`'],
  ["'Click to remove sorting'", "'並べ替えを解除する'"],
  ['`Click to sort by ${label} ascending`', '`${label}の昇順で並べ替える`'],
  // dates are read and written the Japanese way in every browser
  ["function getLocaleDateFormat(locale = 'default')", "function getLocaleDateFormat(locale = 'ja-JP')"],
  ['placeholder: getLocaleReadableDateFormat(),', "placeholder: '年/月/日',"],
  ["'01/01/1900'", "'1900/1/1'"],
  // the one function rather than all of lodash
  ["import { isEqual as isEqual$1 } from 'lodash';", "import isEqual$1 from 'lodash/isEqual';"],
  // a name makes radio buttons one group for the arrow keys
  ['type: "radio",', 'type: "radio", name: domId,']
];

/** What our own fields need of form-js and it does not export. */
const hooks = ['useOptionsAsync', 'useCleanupSingleSelectValue'];

export function adapt(source) {
  for (const [original] of replacements) {
    if (!source.includes(original)) {
      throw new Error(`form-js no longer contains ${original}`);
    }
  }
  const replaced = replacements.reduce((text, [original, ours]) => text.replaceAll(original, () => ours), source);
  return `${replaced}\nexport { ${hooks.join(', ')} };\n`;
}

/** Where the editor of feelers' templates begins, behind all that evaluates them. */
const editor = 'const foldMetadata = ';

/** feelers without its editor, which no page opens and which is half of all that form-js loads. */
export function withoutEditor(source) {
  const end = source.indexOf(editor);
  if (end < 0) {
    throw new Error(`feelers no longer contains ${editor}`);
  }
  const evaluates = source.slice(0, end).replace(/^import .* from '(@codemirror\/.*|@bpmn-io\/(cm-theme|feel-lint|lezer-feel)|@lezer\/(markdown|common))';$/gm, '');
  return `${evaluates}\nexport { buildSimpleTree, evaluate, parser };\n`;
}

export const formJs = {
  name: 'form-js',
  setup(build) {
    build.onLoad({ filter: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/ }, async ({ path }) => ({
      contents: adapt(await readFile(path, 'utf8')),
      loader: 'js'
    }));
    build.onLoad({ filter: /feelers[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => ({
      contents: withoutEditor(await readFile(path, 'utf8')),
      loader: 'js'
    }));
  }
};
