// What form-js 1.8.7 hard-codes in English, gets wrong for Japan, loads or does in vain, replaced while it is bundled.
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
  // the options of a template are another object at each render, so that none was ever remembered
  ['[templating, value, expressionContextInfo, options]', '[templating, value, expressionContextInfo]'],
  // a form is drawn anew for each field that it starts with, though nothing is wrong with it
  [`const fieldErrors = this._validator.validateFieldInstance(fieldInstance, value);
    const updatedErrors`, `const fieldErrors = this._validator.validateFieldInstance(fieldInstance, value);
    if (!fieldErrors.length && !get(errors, [id, ...Object.values(indexes || {})])) {
      return;
    }
    const updatedErrors`],
  // a name makes radio buttons one group for the arrow keys
  ['type: "radio",', 'type: "radio", name: domId,']
];

/** What our own scripts need of form-js and it does not export. */
const hooks = ['useOptionsAsync', 'useCleanupSingleSelectValue', 'evaluate', 'unaryTest', 'evaluate$1 as fillIn'];

/** Each must occur, or the library is not the version this was written for. */
function replaced(library, source, changes) {
  for (const [original] of changes) {
    if (!source.includes(original)) {
      throw new Error(`${library} no longer contains ${original}`);
    }
  }
  return changes.reduce((text, [original, ours]) => text.replaceAll(original, () => ours), source);
}

export function adapt(source) {
  return `${replaced('form-js', source, replacements)}\nexport { ${hooks.join(', ')} };\n`;
}

const parse = (name, top) => [`function ${name}(expression, context = {}, dialect) {
    return parser.configure({
        top: '${top}',
        contextTracker: trackVariables(context),
        dialect
    }).parse(expression);
}`, `const ${name} = remembering(expression => parser.configure({
    top: '${top}',
    contextTracker: trackVariables({})
}).parse(expression));`];

const remembering = `
function remembering(parse) {
  const known = new Map();
  return text => {
    if (!known.has(text)) {
      known.set(text, parse(text));
    }
    return known.get(text);
  };
}
`;

/**
 * feelin parses an expression anew each time it is evaluated, since a name in its context may hold spaces. form-js's keys and
 * the store's names hold none, so that an expression means the same in every context.
 */
export function parsingOnce(source) {
  return replaced('feelin', source, [parse('parseExpression', 'Expression'), parse('parseUnaryTests', 'UnaryTests')]) + remembering;
}

/** Where the editor of feelers' templates begins, behind all that evaluates them. */
const editor = 'const foldMetadata = ';

/** feelers without its editor, which no page opens and which is half of all that form-js loads; it parses a template once. */
export function withoutEditor(source) {
  const end = source.indexOf(editor);
  if (end < 0) {
    throw new Error(`feelers no longer contains ${editor}`);
  }
  const evaluates = replaced('feelers', source.slice(0, end), [[`  const parseTree = parser.parse(templateString);

  const simpleTreeRoot = buildSimpleTree(parseTree, templateString);
`, '  const simpleTreeRoot = treeOf(templateString);\n']]).replace(/^import .* from '(@codemirror\/.*|@bpmn-io\/(cm-theme|feel-lint|lezer-feel)|@lezer\/(markdown|common))';$/gm, '');
  return `${evaluates}
const treeOf = remembering(template => buildSimpleTree(parser.parse(template), template));
${remembering}
export { buildSimpleTree, evaluate, parser };
`;
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
    build.onLoad({ filter: /feelin[\\/]dist[\\/]index(\.esm)?\.js$/ }, async ({ path }) => ({
      contents: parsingOnce(await readFile(path, 'utf8')),
      loader: 'js'
    }));
  }
};
