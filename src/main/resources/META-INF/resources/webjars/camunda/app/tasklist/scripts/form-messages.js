// What a clerk reads at a form, in Japanese and where it belongs.
//
// form-js 1.8.7 has its own texts hard-coded in English. This maps what a task's form can show to Japanese, as
// the portal does; a text that is not listed stays as it is. form-js writes a text again only when it changes, so
// setting the text node's data is safe.
import { focusRefused, show } from './refused-field.js';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];
const weekdays = {Sun: '日', Mon: '月', Tue: '火', Wed: '水', Thu: '木', Fri: '金', Sat: '土'};

// where form-js puts such texts, and where Tasklist shows why the store refused a form; never in what a form's author or a clerk has written
const places = '.fjs-form-field-error, .fjs-select-placeholder, .fjs-dropdownlist, .fjs-table-empty, .fjs-table-td, '
  + '.fjs-repeat-render-footer, .flatpickr-months, .flatpickr-weekdays, .alert';

// how Tasklist begins what the store has refused; then a line for each field, with its label in brackets
const refusal = /^Cannot (?:submit task form [\w-]+|instantiate process definition [\w:-]+): (.*)$/s;
const refusedField = /^【([^】]+)】(.+)$/;

const messages = [
  [/^Field is required\.$/, '必須項目です。入力してください。'],
  [/^Field must match pattern .*\.$/, '入力の形式が正しくありません。'],
  [/^Field must have minimum value of (.+)\.$/, '$1以上の値を入力してください。'],
  [/^Field must have maximum value of (.+)\.$/, '$1以下の値を入力してください。'],
  [/^Field must have minimum length of (.+)\.$/, '$1文字以上で入力してください。'],
  [/^Field must have maximum length of (.+)\.$/, '$1文字以内で入力してください。'],
  [/^Field must be a valid {2}?international phone number\..*$/, '電話番号を国際電話の形式で入力してください（例：+81312345678）。'],
  [/^Field must be a valid email\.$/, 'メールアドレスの形式が正しくありません。'],
  [/^Value is not a number\.$/, '数値を入力してください。'],
  [/^Value must be an integer\.$/, '整数を入力してください。'],
  [/^Value must have at most (\d+) decimal digits?\.$/, '小数点以下は$1桁までで入力してください。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '$1 または $2 のように、決められた刻みの値を入力してください。'],
  [/^Select$/, '選択してください'],
  [/^No results$/, '該当する項目がありません'],
  [/^Nothing to show\.$/, '表示するデータがありません。'],
  [/^Add new$/, '追加'],
  [/^Collapse$/, '折りたたむ'],
  [/^Expand all \((\d+)\)$/, 'すべて表示（$1件）'],
  ...months.map((month, i) => [new RegExp(`^${month}$`), `${i + 1}月`]),
  ...Object.entries(weekdays).map(([english, japanese]) => [new RegExp(`^${english}$`), japanese])
];

const label = field => field.querySelector('.fjs-form-field-label')?.textContent.replace(/\*$/, '').trim();

/** @returns the refusal as it is read away from the fields */
function refuse(lines) {
  const fields = [...document.querySelectorAll('.fjs-container .fjs-form-field')];
  const read = lines.map(line => {
    const [, name, message] = line.match(refusedField) ?? [null, null, line];
    const field = name && fields.find(candidate => label(candidate) === name);
    if (field) {
      show(message, field);
    }
    return message;
  });
  focusRefused();
  return read.join('\n');
}

function translate(text) {
  const message = text.data.trim();
  const refused = text.parentElement?.closest('.alert') && message.match(refusal);
  if (refused) {
    text.data = refuse(refused[1].split('\n'));
    return;
  }
  const match = message && text.parentElement?.closest(places) && messages.find(([english]) => english.test(message));
  if (match) {
    text.data = message.replace(...match);
  }
}

new MutationObserver(changes => {
  for (const {type, target, addedNodes} of changes) {
    for (const node of type === 'childList' ? addedNodes : [target]) {
      node.querySelectorAll?.('.fjs-container input[placeholder=Search]').forEach(input => {
        input.placeholder = '検索';
      });
      const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      // the walker starts before the first text inside, or at the text itself
      for (let text = node.nodeType === Node.TEXT_NODE ? node : texts.nextNode(); text; text = texts.nextNode()) {
        translate(text);
      }
    }
  }
}).observe(document.documentElement, {childList: true, characterData: true, subtree: true});
