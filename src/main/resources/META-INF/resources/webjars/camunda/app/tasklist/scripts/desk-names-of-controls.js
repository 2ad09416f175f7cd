// Names for what Tasklist shows as a picture alone, or beside its name: without them a screen reader says "button" or "link". And no
// roles for what has only the look of them.
const NAMES = [
  ['.region-toggle[data-region=filters]', 'フィルターの列を開閉する'],
  ['.region-toggle[data-region=list]', '一覧の列を開閉する'],
  ['.region-toggle[data-region=task]', 'タスクの列を開閉する'],
  ['.maximize', 'タスクを大きく表示する'],
  ['.reset-regions', '三つの列に戻す'],
  ['a.glyphicon-remove-sign', 'この並べ替えを外す'],
  ['a.sort-direction', '昇順と降順を切り替える'],
  ['.dropdown-toggle', '並べ替えを加える'],
  ['.instance-link', 'Cockpitで開く'],
  ['.assignee a.glyphicon', '担当を外れる'],
  ['.task-filters .actions a', 'フィルターを編集する'],
  ['.task-card-details .shutter a', '詳細を開閉する'],
  ['[name=queryParamKey]', '条件の項目'],
  ['[name=queryParamValue]', '条件の値']
];

// the parts of a dialog that are folded: tabs without a list of tabs, with a button in each
const NO_TABS = '.modal .panel-group, .modal .panel-heading';
const UNNAMED = '.modal .form-group :is(input, select, textarea):not([id], [aria-label])';

let naming;

function give(control, text) {
  if (!control.hasAttribute('aria-label') && (control.matches('input, select') || !control.innerText.trim())) {
    control.setAttribute('aria-label', text);
  }
}

function name() {
  naming = undefined;
  document.querySelectorAll(NO_TABS).forEach(part => ['role', 'aria-selected'].forEach(attribute => part.removeAttribute(attribute)));
  document.querySelectorAll(UNNAMED).forEach(field => {
    const label = field.closest('label') ? undefined : field.closest('.form-group').querySelector('label');
    if (label) {
      field.setAttribute('aria-label', label.textContent.trim());
    }
  });
  document.querySelectorAll('.modal button[uib-tooltip]').forEach(button => give(button, button.getAttribute('uib-tooltip')));
  document.querySelectorAll('.unclaim.glyphicon').forEach(button => {
    button.classList.remove('glyphicon', 'glyphicon-remove');
    button.textContent = '担当を外れる';
  });
  NAMES.forEach(([selector, text]) => document.querySelectorAll(selector).forEach(control => give(control, text)));
}

new MutationObserver(() => {
  naming ??= setTimeout(name, 100);
}).observe(document.documentElement, {childList: true, subtree: true});
